import { Injectable } from '@nestjs/common';
import { Problem, sha256, UnitOfWork } from '@redalert/platform';

const FREE_FAILURES = 5; // a tired hand at three in the morning mistypes; a machine tries thousands
const FIRST_DELAY_S = 5;
const LONGEST_DELAY_S = 15 * 60; // never locked for good: a locked doctor is a missing doctor
const FORGOTTEN_AFTER = '1 day';

/** Seconds to wait before the next try, after so many failures in a row: 0, then 5, 10, 20 … at most 15 minutes. */
export function delayAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** (failures - FREE_FAILURES));
}

/**
 * Slows down guessing, login by login, whether the login exists or not. Each try counts as failed before the password
 * is looked at, so that a hundred tries at once are counted as a hundred. Signing in is the only thing it delays.
 */
@Injectable()
export class Attempts {
  constructor(private readonly work: UnitOfWork) {}

  /** Counts a try. Throws `too-many-requests` with `retryAfterSeconds` while this login has to wait. */
  async begin(login: string): Promise<void> {
    const wait = await this.work.run('system', async (tx) => {
      await tx.query(`delete from identity.sign_in_attempts where last_at < app.now() - interval '${FORGOTTEN_AFTER}'`);
      const kept = await tx.one<{ failures: number; wait: number }>(
        `insert into identity.sign_in_attempts as a (login_hash, failures, last_at) values ($1, 0, app.now())
         on conflict (login_hash) do update set last_at = a.last_at
         returning failures, coalesce(ceil(extract(epoch from blocked_until - app.now())), 0)::int as wait`,
        [sha256(login)],
      );
      const { failures, wait } = kept as { failures: number; wait: number };
      if (wait > 0) return wait;
      await tx.query(
        `update identity.sign_in_attempts set failures = $2, last_at = app.now(), blocked_until = app.now() + make_interval(secs => $3) where login_hash = $1`,
        [sha256(login), failures + 1, delayAfter(failures + 1)],
      );
      return 0;
    });
    if (wait > 0) throw new Problem('too-many-requests', [], { retryAfterSeconds: wait });
  }

  /** The secret was right: what went before is forgotten. */
  async succeeded(login: string): Promise<void> {
    await this.work.run('system', (tx) =>
      tx.query('delete from identity.sign_in_attempts where login_hash = $1', [sha256(login)]),
    );
  }
}
