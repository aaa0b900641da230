import { Injectable } from '@nestjs/common';
import type { Transaction } from './database/unit-of-work';
import { Problem } from './http/problem';
import { contentHash } from './ids';

/** Remembers commands by the id that the client made: the same again changes nothing, another content is refused. */
@Injectable()
export class Commands {
  /** True the first time; false when this very command was taken before. Throws `id-taken` for another content. */
  async takeOnce(tx: Transaction, id: string, kind: string, content: unknown): Promise<boolean> {
    const hash = contentHash(content);
    const inserted = await tx.one(
      'insert into platform.commands (id, facility_id, kind, content_hash) values ($1, $2, $3, $4) on conflict (id) do nothing returning id',
      [id, tx.facilityId, kind, hash],
    );
    if (inserted !== undefined) return true;
    const known = await tx.one<{ kind: string; content_hash: string }>(
      'select kind, content_hash from platform.commands where id = $1',
      [id],
    );
    if (known?.kind !== kind || known.content_hash !== hash) throw new Problem('id-taken');
    return false;
  }
}
