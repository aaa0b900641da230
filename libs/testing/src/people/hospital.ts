import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { TestDatabase } from '../database/fresh-database';
import type { LocalSubscription } from '../push/local-push-service';

export const PASSWORD = 'mat-khau-thu';
let passwordHash: Promise<string> | undefined;

export interface PersonOptions {
  readonly roles?: readonly string[];
  readonly heads?: readonly string[];
  readonly duties?: readonly string[];
  /** On duty from yesterday to tomorrow, for the first of `roles`. */
  readonly onDuty?: 'primary' | 'backup';
  readonly placement?: 'in_house' | 'at_home';
}
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  /** Signs in with `PASSWORD`. */
  readonly login: string;
}

/** A hospital built row by row, for specs that need just this much of one. */
export class Hospital {
  readonly id = randomUUID();

  constructor(private readonly database: TestDatabase) {}

  async build(name: string, settings: Record<string, unknown>): Promise<this> {
    await this.insert('roster.facilities', {
      facility_id: this.id,
      code: `H-${this.id.slice(0, 6)}`,
      name,
      short_name: name,
      kind: 'hospital',
      phone: '02993000000',
      settings: JSON.stringify(settings),
    });
    return this;
  }

  async room(name: string, extension: string | null = '5678'): Promise<{ id: string; name: string }> {
    const id = randomUUID();
    await this.insert('roster.locations', {
      id,
      facility_id: this.id,
      code: id.slice(0, 8),
      name,
      department: 'Khoa Sản',
      extension,
    });
    return { id, name };
  }

  async person(
    name: string,
    { roles = [], heads = [], duties = ['staff'], onDuty, placement = 'in_house' }: PersonOptions = {},
  ): Promise<TestPerson> {
    const id = randomUUID();
    const login = `u${id.slice(-12)}`;
    passwordHash ??= hash(PASSWORD);
    await this.insert('roster.people', { id, facility_id: this.id, name, search_key: name.toLowerCase() });
    await this.insert('roster.memberships', {
      id: randomUUID(),
      facility_id: this.id,
      person_id: id,
      role_codes: roles,
      heads_roles: heads,
      duties,
    });
    await this.insert('identity.accounts', {
      id: randomUUID(),
      facility_id: this.id,
      person_id: id,
      login,
      password_hash: await passwordHash,
    });
    if (onDuty !== undefined) await this.duty(id, roles[0] ?? '', onDuty, placement);
    return { id, name, login };
  }

  /** A registered phone; without a subscription it hears sockets only. */
  async device(person: TestPerson, subscription?: LocalSubscription, sandbox = false): Promise<string> {
    const id = randomUUID();
    await this.insert('notifying.devices', {
      id,
      facility_id: this.id,
      person_id: person.id,
      name: 'Máy thử',
      secret_hash: 'none',
      sandbox,
      ...(subscription && {
        endpoint: subscription.endpoint,
        p256dh: subscription.keys.p256dh,
        auth: subscription.keys.auth,
      }),
    });
    return id;
  }

  async duty(
    personId: string,
    role: string,
    tier: 'primary' | 'backup',
    placement: 'in_house' | 'at_home',
  ): Promise<void> {
    const now = await this.database.clock.now();
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    await this.insert('roster.duty_shifts', {
      id: randomUUID(),
      facility_id: this.id,
      person_id: personId,
      role_code: role,
      tier,
      placement,
      starts_at: hours(-24),
      ends_at: hours(24),
    });
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    await this.database.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

/** A hospital with a name, a switchboard and nobody in it yet. */
export const aHospital = (
  database: TestDatabase,
  name = 'BV Thử',
  settings: Record<string, unknown> = {},
): Promise<Hospital> => new Hospital(database).build(name, settings);
