import { Injectable } from '@nestjs/common';
import { duty, type Actor, type Duty } from '@redalert/contracts';
import { derivedId, PageTokens, UnitOfWork, type Transaction } from '@redalert/platform';
import { hashOf, kindOf } from './tokens';

interface SessionRow {
  readonly facility_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly role_codes: string[];
  readonly duties: string[];
  readonly stale: boolean;
}
interface StationRow {
  readonly id: string;
  readonly facility_id: string;
  readonly location_id: string;
  readonly name: string;
  readonly unseen: boolean;
}

/** Reads who stands behind a token, as the database knows it now. A session that lapsed is returned stale, a revoked one not at all. */
@Injectable()
export class Actors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageTokens,
  ) {}

  async behind(token: string): Promise<Actor | undefined> {
    switch (kindOf(token)) {
      case 'session':
        return this.work.run('system', (tx) => person(tx, hashOf(token)));
      case 'station':
        return this.work.run('system', (tx) => station(tx, hashOf(token)));
      case 'page':
        return this.link(token);
      case undefined:
        return undefined;
    }
  }

  private async link(token: string): Promise<Actor | undefined> {
    const ticket = await this.pages.read(token);
    if (ticket === undefined) return undefined;
    const { facilityId, alertId, pageId, personId } = ticket;
    const known = await this.work.run({ facilityId }, (tx) =>
      tx.one<{ name: string }>('select name from published.people where id = $1', [personId]),
    );
    return known && { kind: 'link', pageId, alertId, personId, facilityId, name: known.name };
  }
}

/** Somebody who left the facility has no active membership, and so no session either. */
async function person(tx: Transaction, tokenHash: string): Promise<Actor | undefined> {
  const row = await tx.one<SessionRow>(
    `select s.facility_id, s.person_id, p.name, m.role_codes, m.duties, s.expires_at <= app.now() as stale
     from identity.sessions s
     join identity.accounts a on a.person_id = s.person_id and a.disabled_at is null
     join published.people p on p.id = s.person_id
     join published.memberships m on m.person_id = s.person_id and m.facility_id = s.facility_id
     where s.token_hash = $1 and s.revoked_at is null`,
    [tokenHash],
  );
  if (row === undefined) return undefined;
  const { facility_id: facilityId, person_id: personId, name, stale } = row;
  return {
    kind: 'person',
    personId,
    facilityId,
    name,
    duties: dutiesOf(row.duties),
    roleCodes: row.role_codes,
    stale,
    sessionId: derivedId('session', tokenHash),
  };
}

const dutiesOf = (words: readonly string[]): Duty[] => words.flatMap((word) => duty.safeParse(word).data ?? []);

async function station(tx: Transaction, tokenHash: string): Promise<Actor | undefined> {
  const row = await tx.one<StationRow>(
    `select id, facility_id, location_id, name, last_seen_at is null or last_seen_at < app.now() - interval '1 minute' as unseen
     from identity.stations where token_hash = $1 and revoked_at is null`,
    [tokenHash],
  );
  if (row === undefined) return undefined;
  if (row.unseen) await tx.query('update identity.stations set last_seen_at = app.now() where id = $1', [row.id]);
  return {
    kind: 'station',
    stationId: row.id,
    facilityId: row.facility_id,
    locationId: row.location_id,
    name: row.name,
  };
}
