import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import {
  asProblem,
  Authenticator,
  languageOf,
  PlatformConfig,
  Problem,
  problemBody,
  SESSION_COOKIE,
  tokenOf,
} from '@redalert/platform';
import type { LiveSocket } from '../live-socket';
import { originAdmitted } from './origin';

/** Whoever comes in proves who they are first; a refusal says why, as every other refusal does. */
@Injectable()
export class Door {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly config: PlatformConfig,
  ) {}

  /** Why not; undefined for whoever may come in. The problem is `data` of the error, where the client finds it on its `connect_error`. */
  async admit(socket: LiveSocket): Promise<Error | undefined> {
    const { headers } = socket.handshake;
    const language = languageOf(headers['accept-language']);
    try {
      if (!originAdmitted(headers.origin, headers.host, [this.config.publicUrl, this.config.realtimeUrl]))
        throw new Problem('not-allowed');
      const token = tokenIn(socket);
      const actor = token === undefined ? undefined : await this.authenticator.authenticate(token);
      if (token === undefined || actor === undefined || actor.kind === 'system') throw new Problem('not-authenticated');
      Object.assign(socket.data, { token, actor, language });
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      return Object.assign(new Error(problem.slug), { data: problemBody(problem, language) });
    }
  }

  /** Who stands behind the socket's token now. Throws when nobody can say at the moment. */
  async stillAdmits({ data }: LiveSocket): Promise<boolean> {
    const actor = await this.authenticator.authenticate(data.token);
    if (actor === undefined || actor.kind === 'system' || !mayAsBefore(data.actor, actor)) return false;
    Object.assign(data, { actor });
    return true;
  }
}

function tokenIn({ handshake }: LiveSocket): string | undefined {
  const given: unknown = (handshake.auth as { token?: unknown }).token;
  if (typeof given === 'string' && given.length > 0) return given;
  return tokenOf({
    headers: { ...handshake.headers },
    cookies: { [SESSION_COOKIE]: cookieIn(handshake.headers.cookie, SESSION_COOKIE) },
  });
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim();
}

/** Rooms are chosen by who somebody is and where: when that changes, the socket has to come in again. */
function mayAsBefore(before: LiveSocket['data']['actor'], now: Exclude<Actor, { kind: 'system' }>): boolean {
  const stale = (actor: Actor) => actor.kind === 'person' && actor.stale;
  return before.kind === now.kind && before.facilityId === now.facilityId && stale(before) === stale(now);
}
