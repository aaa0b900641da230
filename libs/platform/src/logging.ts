import { LoggerModule, Logger as PinoLogger } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';

export { PinoLogger };

/**
 * Logs in JSON: method, route, status, milliseconds. No body, no header, no query: nothing in them may name a patient,
 * a telephone or a token.
 */
export function logging(service: string, level: string): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      name: service,
      autoLogging: {
        ignore: (request: { url?: string }) =>
          request.url?.startsWith('/health') === true || request.url === '/metrics',
      },
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  });
}
