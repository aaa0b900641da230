import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { Authenticator } from '@redalert/platform';
import { Actors } from './actors';
import { hashOf } from './tokens';

const REMEMBERED_MS = 5_000; // a revoked token works at most this long on another instance
const REMEMBERED_MAX = 5_000; // tokens; a province's phones and tablets at once

interface Remembered {
  readonly until: number;
  readonly actor: Promise<Actor | undefined>;
}

/**
 * Remembers who stood behind a token for five seconds, so that a busy minute does not ask the database for each
 * request. A token nobody stands behind is asked about again each time: a new sign-in works at once.
 */
@Injectable()
export class TokenAuthenticator extends Authenticator {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly actors: Actors) {
    super();
  }

  authenticate(token: string): Promise<Actor | undefined> {
    const key = hashOf(token);
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > performance.now()) return known.actor;
    const actor = this.actors.behind(token);
    this.remember(key, actor);
    return actor;
  }

  /** Forgets a token on this instance at once; the others forget it within five seconds. */
  forget(tokenHash: string): void {
    this.remembered.delete(tokenHash);
  }

  private remember(key: string, actor: Promise<Actor | undefined>): void {
    const entry: Remembered = { until: performance.now() + REMEMBERED_MS, actor };
    this.remembered.delete(key); // a renewed entry is the newest again
    this.remembered.set(key, entry);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED_MAX && oldest !== undefined) this.remembered.delete(oldest);
    const forget = () => this.remembered.get(key) === entry && this.remembered.delete(key);
    actor.then((found) => found === undefined && forget(), forget);
  }
}
