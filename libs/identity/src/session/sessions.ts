import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { derivedId, UnitOfWork } from '@redalert/platform';
import { Audit } from '../audit/audit';
import { Actors } from '../authentication/actors';
import { TokenAuthenticator } from '../authentication/token-authenticator';
import { hashOf, newToken } from '../authentication/tokens';

// A staff phone is signed in once a month. Shorter, and the phone that must ring tonight asks for a password first;
// longer, and a phone that was given away keeps reading. After it, the phone may still raise and answer.
const SESSION_DAYS = 30;

export interface OpenedSession {
  readonly token: string;
  readonly actor: Actor;
}

/** Sessions of people: opened by signing in, ended by signing out; kept by the hash of their token. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: Actors,
    private readonly audit: Audit,
    private readonly authenticator: TokenAuthenticator,
  ) {}

  async open(facilityId: string, personId: string, way: 'password' | 'pin'): Promise<OpenedSession> {
    const token = newToken('session');
    await this.work.run({ facilityId }, (tx) =>
      tx.query(
        'insert into identity.sessions (token_hash, facility_id, person_id, expires_at) values ($1, $2, $3, app.now() + make_interval(days => $4))',
        [hashOf(token), facilityId, personId, SESSION_DAYS],
      ),
    );
    const actor = await this.actors.behind(token);
    if (actor === undefined) throw new Error(`account of ${personId} has no membership in ${facilityId}`);
    await this.audit.record({ facilityId }, actor, 'session.opened', derivedId('session', hashOf(token)), { way });
    return { token, actor };
  }

  /** Ends the session of a token. A station's token is not a session: an administrator revokes it. */
  async end(token: string, actor: Actor): Promise<void> {
    if (actor.kind !== 'person') return;
    const tokenHash = hashOf(token);
    await this.work.run({ facilityId: actor.facilityId }, async (tx) => {
      await tx.query(
        'update identity.sessions set revoked_at = app.now() where token_hash = $1 and revoked_at is null',
        [tokenHash],
      );
      await this.audit.record(tx, actor, 'session.ended', actor.sessionId);
    });
    this.authenticator.forget(tokenHash);
  }
}
