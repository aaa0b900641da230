import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor, PersonActor } from '@redalert/contracts';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** Knows who stands behind a token. Bound by the identity feature, used by HTTP and sockets alike. */
export abstract class Authenticator {
  abstract authenticate(token: string): Promise<Actor | undefined>;
}

export type WithActor = FastifyRequest & { actor?: Actor };

/** No token is asked for. */
export const PUBLIC = 'red-alert:public';
export const Public = () => SetMetadata(PUBLIC, true);

/** What a route lets somebody do; the identity feature's policy table says who may. */
export type Permission =
  | 'raise'
  | 'answer'
  | 'read-alerts'
  | 'note'
  | 'lead'
  | 'cancel'
  | 'coordinate'
  | 'own-devices'
  | 'read-roster'
  | 'keep-roster'
  | 'administer'
  | 'receipt'
  | 'own-session';
export const PERMISSION = 'red-alert:permission';
export const Allows = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** The actor of a request. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (actor === undefined) throw new Problem('not-authenticated');
  return actor;
});

/** The facility whose rows an actor works on. */
export function facilityOf(actor: Actor): string {
  if (actor.kind === 'system') throw new Problem('not-allowed');
  return actor.facilityId;
}

export const personOf = (actor: Actor): string | undefined =>
  actor.kind === 'person' || actor.kind === 'link' ? actor.personId : undefined;

export function asPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Problem('not-allowed');
  return actor;
}

/** How an actor is written down on what they did. */
export function signature(actor: Actor): { kind: Actor['kind']; id: string; name: string } {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', id: actor.personId, name: actor.name };
    case 'link':
      return { kind: 'link', id: actor.personId, name: actor.name };
    case 'station':
      return { kind: 'station', id: actor.stationId, name: actor.name };
    case 'system':
      return { kind: 'system', id: 'system', name: actor.name };
  }
}

/** The token of a request: bearer header first, then the session cookie. */
export function tokenOf(request: {
  headers: Record<string, unknown>;
  cookies?: Record<string, string | undefined>;
}): string | undefined {
  const header = request.headers['authorization'];
  const bearer = typeof header === 'string' && header.startsWith('Bearer ') ? header.slice(7).trim() : undefined;
  return bearer || request.cookies?.[SESSION_COOKIE] || undefined;
}
export const SESSION_COOKIE = 'ra_session';
