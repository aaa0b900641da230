import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { say, type Language, type WordingKey } from '@redalert/catalogue';
import { problemType, type ProblemSlug } from '@redalert/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError, type Observable } from 'rxjs';
import { Problem } from './problem';

export const languageOf = (header: string | undefined): Language =>
  header?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi';

/** Every error leaves as `application/problem+json` in the client's language; what is ours to fix is logged, never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): Observable<never> | void {
    if (host.getType() !== 'http') return throwError(() => exception);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = asProblem(exception);
    if (problem.status >= 500)
      Logger.error(
        exception instanceof Error ? (exception.stack ?? exception.message) : String(exception),
        'ProblemFilter',
      );
    const language = languageOf(request.headers['accept-language']);
    void http
      .getResponse<FastifyReply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(JSON.stringify(problemBody(problem, language)));
  }
}

export function problemBody(problem: Problem, language: Language): Record<string, unknown> {
  return {
    type: problemType(problem.slug),
    title: say(language, `problem.${problem.slug}` as WordingKey),
    status: problem.status,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map((error) => ({
        ...error,
        message: say(language, `field.${error.reason}` as WordingKey),
      })),
    }),
    ...problem.facts,
  };
}

const slugOfStatus: Partial<Record<number, ProblemSlug>> = {
  400: 'invalid-body',
  401: 'not-authenticated',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'not-json',
  429: 'too-many-requests',
};
const notJson = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);
/** Letters that no database can keep, in a field that is not checked for them. */
const notText = new Set(['22021', '22P05']);
const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
]);

/** Names a thrown thing: our own problems as they are, the framework's by status, a lost database as such, the rest unknown. */
export function asProblem(exception: unknown): Problem {
  if (exception instanceof Problem) return exception;
  const { code, statusCode, message, cause } = exception as {
    code?: string;
    statusCode?: number;
    message?: string;
    cause?: { code?: string };
  };
  // Nest wraps what Fastify throws, and keeps it as the cause.
  if (exception instanceof SyntaxError || notJson.has(code ?? cause?.code ?? '')) return new Problem('not-json');
  if (exception instanceof HttpException) return new Problem(slugOfStatus[exception.getStatus()] ?? 'unknown-error');
  if (statusCode !== undefined) return new Problem(slugOfStatus[statusCode] ?? 'unknown-error');
  if (code !== undefined && notText.has(code)) return new Problem('invalid-body');
  if (
    (code !== undefined && databaseAway.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(message ?? '')
  )
    return new Problem('database-away');
  return new Problem('unknown-error');
}
