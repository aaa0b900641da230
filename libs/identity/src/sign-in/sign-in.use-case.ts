import { Injectable } from '@nestjs/common';
import type { SignIn as SignInOrder } from '@redalert/contracts';
import { Problem, sha256, UnitOfWork } from '@redalert/platform';
import { Sessions, type OpenedSession } from '../session/sessions';
import { Attempts } from './attempts';
import { isRight } from './passwords';

interface Account {
  readonly facility_id: string;
  readonly person_id: string;
  readonly password_hash: string;
  readonly pin_hash: string | null;
  readonly device_known: boolean;
}

/** Opens a session for a login and its password, or its PIN on a phone that was registered by this very person. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  async run(order: SignInOrder): Promise<OpenedSession> {
    const login = order.login.toLowerCase();
    await this.attempts.begin(login);
    const account = await this.find(login, 'deviceId' in order ? order : undefined);
    const right =
      'password' in order
        ? await isRight(order.password, account?.password_hash)
        : await isRight(order.pin, account?.device_known === true ? account.pin_hash : null);
    if (!right || account === undefined) throw new Problem('bad-credentials');
    await this.attempts.succeeded(login);
    return this.sessions.open(account.facility_id, account.person_id, 'password' in order ? 'password' : 'pin');
  }

  private find(
    login: string,
    device: { deviceId: string; deviceSecret: string } | undefined,
  ): Promise<Account | undefined> {
    return this.work.run('system', (tx) =>
      tx.one<Account>(
        `select a.facility_id, a.person_id, a.password_hash, a.pin_hash,
           exists (select from published.device_secrets d where d.id = $2 and d.person_id = a.person_id and d.secret_hash = $3) as device_known
         from identity.accounts a join published.memberships m on m.person_id = a.person_id and m.facility_id = a.facility_id
         where a.login = $1 and a.disabled_at is null`,
        [login, device?.deviceId ?? null, device === undefined ? null : sha256(device.deviceSecret)],
      ),
    );
  }
}
