import { newId, type Transaction } from '@redalert/platform';
import { hashOf, newToken } from '../authentication/tokens';

export interface NewStation {
  readonly name: string;
  readonly locationId: string;
}
export interface EnrolledStation extends NewStation {
  readonly id: string;
  /** Shown this once: only its hash is kept. Never lapses; revoked by an administrator. */
  readonly token: string;
}

/** Binds a shared tablet or button to a room of the transaction's facility. Undefined when there is no such room. */
export async function enrolStation(
  tx: Transaction,
  { name, locationId }: NewStation,
): Promise<EnrolledStation | undefined> {
  const room = await tx.one('select id from published.locations where id = $1', [locationId]);
  if (room === undefined) return undefined;
  const station = { id: newId(), name, locationId, token: newToken('station') };
  await tx.query(
    'insert into identity.stations (id, facility_id, location_id, name, token_hash) values ($1, $2, $3, $4, $5)',
    [station.id, tx.facilityId, locationId, name, hashOf(station.token)],
  );
  return station;
}
