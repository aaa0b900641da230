import { randomBytes } from 'node:crypto';
import { alertTypes, unaccented } from '@redalert/catalogue';
import { derivedId, sha256, type Transaction } from '@redalert/platform';
import { demoIds } from '../ids';
import type { DemoFacility, DemoPerson } from '../province/types';
import { dutyShifts } from '../roster/duty-shifts';
import { addMissing } from './rows';

export interface DemoSecrets {
  readonly passwordHash: string;
  readonly pinHash: string;
  /** Token of each tablet by `facility/room`. */
  readonly tokens: ReadonlyMap<string, string>;
}

const APPROVED_BY = 'Hội đồng chuyên môn (dữ liệu mẫu)';

/** Places, people, roster, approvals; accounts, tablets, and a phone for everybody that only pretends to ring. */
export async function seedFacility(tx: Transaction, facility: DemoFacility, secrets: DemoSecrets): Promise<void> {
  await addPlaces(tx, facility);
  await addPeople(tx, facility);
  await addRoster(tx, facility);
  await addAccess(tx, facility, secrets);
}

async function addPlaces(
  tx: Transaction,
  { code, name, shortName, kind, phone, rooms, approves }: DemoFacility,
): Promise<void> {
  const facility_id = tx.facilityId;
  await addMissing(tx, 'roster.facilities', [
    { facility_id, code, name, short_name: shortName, kind, phone, settings: {}, created_at: tx.now },
  ]);
  await addMissing(
    tx,
    'roster.locations',
    rooms.map((room) => ({
      id: demoIds.location(`${code}/${room.code}`),
      facility_id,
      code: room.code,
      name: room.name,
      department: room.department,
      extension: room.extension,
    })),
  );
  const types = approves === 'every type' ? alertTypes.map((type) => type.code) : approves;
  await addMissing(
    tx,
    'roster.type_approvals',
    types.map((type_code) => ({ facility_id, type_code, approved_by: APPROVED_BY, approved_at: tx.now })),
  );
}

async function addPeople(tx: Transaction, facility: DemoFacility): Promise<void> {
  const facility_id = tx.facilityId;
  const { people } = facility;
  const idOf = ({ key }: DemoPerson) => demoIds.person(`${facility.code}.${key}`);
  await addMissing(
    tx,
    'roster.people',
    people.map((person) => ({
      id: idOf(person),
      facility_id,
      name: person.name,
      search_key: unaccented(person.name).toLowerCase(),
      created_at: tx.now,
    })),
  );
  await addMissing(
    tx,
    'roster.memberships',
    people.map((person) => ({
      id: derivedId('demo', 'membership', idOf(person)),
      facility_id,
      person_id: idOf(person),
      role_codes: person.roles,
      heads_roles: person.heads,
      duties: person.duties,
      active: true,
    })),
  );
  await addMissing(
    tx,
    'roster.contact_methods',
    people.map((person, index) => ({
      id: derivedId('demo', 'contact', idOf(person)),
      facility_id,
      person_id: idOf(person),
      kind: 'mobile',
      value: mobileOf(facility, index),
      sandbox: true,
    })),
  );
}

/** A number under the facility's own, which no exchange knows. */
const mobileOf = ({ phone }: DemoFacility, index: number): string =>
  `${phone.slice(0, 9)}${String(index + 101).padStart(3, '0')}`;

async function addRoster(tx: Transaction, facility: DemoFacility): Promise<void> {
  await addMissing(
    tx,
    'roster.duty_shifts',
    dutyShifts(facility, tx.now).map((shift) => ({
      id: shift.id,
      facility_id: tx.facilityId,
      person_id: demoIds.person(`${facility.code}.${shift.person.key}`),
      role_code: shift.role,
      tier: shift.tier,
      placement: shift.placement,
      starts_at: shift.startsAt,
      ends_at: shift.endsAt,
      source: 'demo',
    })),
  );
}

async function addAccess(
  tx: Transaction,
  { code, people, rooms }: DemoFacility,
  { passwordHash, pinHash, tokens }: DemoSecrets,
): Promise<void> {
  const facility_id = tx.facilityId;
  const logins = people.map(({ key }) => `${code}.${key}`);
  await addMissing(
    tx,
    'identity.accounts',
    logins.map((login) => ({
      id: demoIds.account(login),
      facility_id,
      person_id: demoIds.person(login),
      login,
      password_hash: passwordHash,
      pin_hash: pinHash,
      created_at: tx.now,
    })),
  );
  await addMissing(
    tx,
    'notifying.devices',
    logins.map((login) => ({
      id: demoIds.device(login),
      facility_id,
      person_id: demoIds.person(login),
      name: 'Máy mẫu (không đổ chuông)',
      platform: 'sandbox',
      sandbox: true,
      secret_hash: sha256(randomBytes(32).toString('base64url')),
      registered_at: tx.now,
    })),
  );
  const tablets = rooms
    .map((room) => ({ name: room.name, path: `${code}/${room.code}` }))
    .filter(({ path }) => tokens.has(path));
  await addMissing(
    tx,
    'identity.stations',
    tablets.map(({ name, path }) => ({
      id: demoIds.station(path),
      facility_id,
      location_id: demoIds.location(path),
      name,
      token_hash: sha256(tokens.get(path) as string),
      created_at: tx.now,
    })),
  );
}
