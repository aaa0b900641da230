import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { facilityOf, type WithActor } from '@redalert/platform';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { Audit } from './audit';

type Reading = WithActor & { params?: { id?: string }; query?: { facilityId?: string } };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is worth a line of the record, by route. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/\/alerts\/:[^/]+$/, 'alert.read'],
  [/\/alerts\/:[^/]+\/timeline$/, 'timeline.read'],
  [/\/on-call$/, 'on-call.read'],
];

/** Writes down who read an alert or the duty list, after the answer has left: it delays and fails nobody's reading. */
@Injectable()
export class AuditReads implements NestInterceptor {
  constructor(private readonly audit: Audit) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http')
      this.writeAfter(context.switchToHttp().getRequest<Reading>(), context.switchToHttp().getResponse<FastifyReply>());
    return next.handle();
  }

  private writeAfter(request: Reading, reply: FastifyReply): void {
    const action = request.method === 'GET' ? actionOf(request.routeOptions.url) : undefined;
    const { actor } = request;
    if (action === undefined || actor === undefined) return;
    reply.raw.once('finish', () => {
      if (reply.statusCode >= 400) return;
      const { id } = request.params ?? {};
      this.audit
        .record({ facilityId: facilityOf(actor) }, actor, action, id !== undefined && uuid.test(id) ? id : undefined)
        .catch((error: unknown) => Logger.warn(`audit of ${action} was not written: ${String(error)}`, 'AuditReads'));
    });
  }
}

export const actionOf = (route: string | undefined): string | undefined =>
  readings.find(([pattern]) => route !== undefined && pattern.test(route))?.[1];
