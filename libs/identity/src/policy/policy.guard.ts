import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  Authenticator,
  PERMISSION,
  Problem,
  PUBLIC,
  tokenOf,
  type Permission,
  type WithActor,
} from '@redalert/platform';
import { admits } from './policy';

/**
 * Stands before every HTTP route. A route that names no permission is refused to everybody: forgetting to close a door
 * never leaves it open. Event handlers and sockets have no request; sockets authenticate in their handshake.
 */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || this.told<boolean>(context, PUBLIC) === true) return true;
    const request = context.switchToHttp().getRequest<WithActor>();
    const token = tokenOf(request);
    const actor = token === undefined ? undefined : await this.authenticator.authenticate(token);
    if (actor === undefined) throw new Problem('not-authenticated');
    const permission = this.told<Permission>(context, PERMISSION);
    if (permission === undefined || !admits(permission, actor))
      throw refusal(permission, actor.kind === 'person' && actor.stale);
    request.actor = actor;
    return true;
  }

  private told<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

/** A lapsed session is asked to sign in again, not told that it lacks a right. */
const refusal = (permission: Permission | undefined, stale: boolean): Problem =>
  permission !== undefined && stale
    ? new Problem('not-authenticated', [], { sessionLapsed: true })
    : new Problem('not-allowed');
