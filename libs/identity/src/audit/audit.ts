import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { newId, signature, UnitOfWork, type Transaction } from '@redalert/platform';

/** The append-only record of who read and did what. Details hold codes and ids, never clinical text. */
@Injectable()
export class Audit {
  constructor(private readonly work: UnitOfWork) {}

  /** Within the transaction of the deed where there is one, else in its own. */
  async record(
    where: Transaction | { readonly facilityId: string },
    actor: Actor,
    action: string,
    subjectId?: string,
    details: object = {},
  ): Promise<void> {
    if ('query' in where) await write(where, where.facilityId, actor, action, subjectId, details);
    else
      await this.work.run({ facilityId: where.facilityId }, (tx) =>
        write(tx, where.facilityId, actor, action, subjectId, details),
      );
  }
}

async function write(
  tx: Transaction,
  facilityId: string,
  actor: Actor,
  action: string,
  subjectId: string | undefined,
  details: object,
): Promise<void> {
  await tx.query(
    'insert into identity.audit (id, facility_id, actor, action, subject_id, details) values ($1, $2, $3, $4, $5, $6)',
    [newId(), facilityId, JSON.stringify(signature(actor)), action, subjectId ?? null, JSON.stringify(details)],
  );
}
