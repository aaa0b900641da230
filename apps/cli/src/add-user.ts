import { roleOf } from '@redalert/catalogue';
import { duty } from '@redalert/contracts';
import { passwordHash } from '@redalert/identity';
import { newId, type Transaction } from '@redalert/platform';
import { Membership, Person, searchKey } from '@redalert/roster';
import { inFacility } from './database';

const PASSWORD_CHARACTERS_MIN = 8;

interface Options {
  readonly facility: string;
  readonly login: string;
  readonly name: string;
  readonly roles: string;
  readonly duties: string;
}

/** `add-user`: a person with a membership and an account; for a login that exists, a new password. */
export async function addUser(options: Options): Promise<void> {
  const password = process.env['REDALERT_PASSWORD'] ?? '';
  if (password.length < PASSWORD_CHARACTERS_MIN)
    throw new Error(`Đặt REDALERT_PASSWORD, ít nhất ${PASSWORD_CHARACTERS_MIN} ký tự`);
  const hash = await passwordHash(password);
  const login = options.login.toLowerCase();
  const changed = await inFacility(options.facility, async (tx) => {
    if (await changePassword(tx, login, hash)) return true;
    await add(tx, { ...options, login }, hash);
    return false;
  });
  console.log(changed ? `Đã đổi mật khẩu của ${login}.` : `Đã thêm ${login}.`);
}

/** The new password ends every session that the old one opened. */
async function changePassword(tx: Transaction, login: string, hash: string): Promise<boolean> {
  const account = await tx.one<{ person_id: string }>(
    'update identity.accounts set password_hash = $2 where login = $1 returning person_id',
    [login, hash],
  );
  if (account === undefined) return false;
  await tx.query('update identity.sessions set revoked_at = app.now() where person_id = $1 and revoked_at is null', [
    account.person_id,
  ]);
  return true;
}

async function add(tx: Transaction, { login, name, roles, duties }: Options, hash: string): Promise<void> {
  const roleCodes = words(roles);
  const unknown = roleCodes.filter((code) => roleOf(code) === undefined);
  if (unknown.length > 0) throw new Error(`Không có vai ${unknown.join(', ')}`);
  const person = { id: newId(), facilityId: tx.facilityId, name, searchKey: searchKey(name) };
  await tx.manager.insert(Person, person);
  await tx.manager.insert(Membership, {
    id: newId(),
    facilityId: tx.facilityId,
    personId: person.id,
    roleCodes,
    headsRoles: [],
    duties: words(duties).map((word) => duty.parse(word)),
    active: true,
  });
  await tx.query(
    'insert into identity.accounts (id, facility_id, person_id, login, password_hash) values ($1, $2, $3, $4, $5)',
    [newId(), tx.facilityId, person.id, login, hash],
  );
}

const words = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
