import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Commands } from './commands';
import { PlatformConfig, type Config } from './config';
import { dataSource } from './database/data-source';
import { assertSchemaIsCurrent } from './database/migrate';
import { Secrets } from './database/secrets';
import { UnitOfWork } from './database/unit-of-work';
import { ChangeFeed } from './events/change-feed';
import { EventLog } from './events/event-log';
import { Health } from './health';
import { HealthController } from './http/health.controller';
import { Metrics } from './metrics';
import { PageTokens } from './page-tokens';
import { Deadlines } from './work/deadlines';
import { DurableEventServer } from './work/durable-event-server';
import { Roads } from './work/roads';
import { Sweeper } from './work/sweeper';

const services = [
  Roads,
  UnitOfWork,
  EventLog,
  ChangeFeed,
  Deadlines,
  Sweeper,
  DurableEventServer,
  Secrets,
  PageTokens,
  Commands,
  Health,
  Metrics,
];

/** The plumbing that every service has and that knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, entities: readonly (new () => object)[]): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: PlatformConfig, useValue: config },
        { provide: DataSource, useFactory: () => connected(config, entities) },
        ...services,
      ],
      exports: [PlatformConfig, DataSource, ...services],
    };
  }
}

async function connected(config: Config, entities: readonly (new () => object)[]): Promise<DataSource> {
  const source = dataSource({ url: config.databaseUrl, entities });
  await source.initialize();
  await assertSchemaIsCurrent(source);
  return source;
}
