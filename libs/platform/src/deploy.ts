import { Logger, Module, RequestMethod, VersioningType, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import cookie from '@fastify/cookie';
import { configFrom, type Config } from './config';
import { admission } from './http/admission';
import { ProblemFilter } from './http/problem.filter';
import { security } from './http/security';
import { validation } from './http/validation';
import { logging, PinoLogger } from './logging';
import { PlatformModule } from './platform.module';
import { DurableEventServer } from './work/durable-event-server';

const BODY_LIMIT = 256 * 1024; // bytes; the largest honest body, a note or a roster page, is far below
const REQUEST_TIMEOUT_MS = 10_000;
const DRAIN_MS = 8_000; // then the supervisor's new process is better than the rest of this one

export type FeatureModule = Type | DynamicModule;

export interface Deployment {
  readonly name: string;
  readonly modules: readonly FeatureModule[];
  readonly entities?: readonly Type<object>[];
  /** Serves OpenAPI at /api/openapi.json and /api/docs. */
  readonly documents?: boolean;
  readonly config?: Config;
  /** Last touches before listening: static files, socket adapter. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void> | void;
}

/**
 * Starts a set of features as one process: HTTP, event handlers, sweepers. The same call makes one process of all or
 * four of some; topology changes where bytes travel, never what a failure does.
 */
export async function deploy(deployment: Deployment): Promise<NestFastifyApplication> {
  const config = deployment.config ?? configFrom(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(deployment, config), adapter(), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(PinoLogger));
  await app.register(cookie);
  security(app);
  admission(app);
  app.setGlobalPrefix('api', {
    exclude: ['health/{*rest}', 'metrics', { path: 'a/{*rest}', method: RequestMethod.ALL }],
  });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.connectMicroservice({ strategy: app.get(DurableEventServer) }, { inheritAppConfig: true });
  await deployment.prepare?.(app);
  if (deployment.documents === true) document(app);
  drainOnSignal(app);
  await app.startAllMicroservices();
  await app.listen(config.port, config.host);
  Logger.log(`${deployment.name} listens on ${await app.getUrl()}`, 'deploy');
  return app;
}

function rootModule(deployment: Deployment, config: Config): Type {
  @Module({
    imports: [
      logging(deployment.name, config.logLevel),
      PlatformModule.with(config, deployment.entities ?? []),
      ...deployment.modules,
    ],
  })
  class Root {}
  return Root;
}

function adapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: true,
    forceCloseConnections: true,
  });
}

function document(app: NestFastifyApplication): void {
  const builder = new DocumentBuilder()
    .setTitle('Báo động đỏ – Red Alert')
    .setDescription('Khẩn cấp sản khoa và sơ sinh / emergency coordination for births')
    .setVersion('1')
    .addBearerAuth();
  const openApi = SwaggerModule.createDocument(app, builder.build());
  SwaggerModule.setup('api/docs', app, openApi, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Red Alert API',
  });
}

/** Stops claiming, drains, closes; a hard end after the limit, because leases and rows carry on elsewhere. */
function drainOnSignal(app: NestFastifyApplication): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      void app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
