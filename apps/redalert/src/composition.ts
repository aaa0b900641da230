import { AlertingModule, AlertingWorkersModule } from '@redalert/alerting';
import { AnswerPage, DispatchingHttpModule, DispatchingModule, DispatchingWorkersModule } from '@redalert/dispatching';
import { IdentityHttpModule } from '@redalert/identity';
import { NotifyingHttpModule, NotifyingModule, NotifyingReceiptsModule, RecordReceipt } from '@redalert/notifying';
import { deploy, serveWebApp, type Config, type FeatureModule } from '@redalert/platform';
import { RealtimeModule, useSockets } from '@redalert/realtime';
import { rosterEntities, RosterModule } from '@redalert/roster';

/** Everything, in one process. */
const allFeatures: readonly FeatureModule[] = [
  IdentityHttpModule,
  RosterModule,
  AlertingModule,
  AlertingWorkersModule,
  DispatchingHttpModule,
  DispatchingWorkersModule,
  NotifyingHttpModule,
  NotifyingModule,
  RealtimeModule.with({
    answers: AnswerPage,
    receipts: RecordReceipt,
    imports: [DispatchingModule, NotifyingReceiptsModule],
  }),
];

/** Starts the whole system as one process on the configured database. */
export const start = (config: Config): ReturnType<typeof deploy> =>
  deploy({
    name: 'redalert',
    modules: allFeatures,
    entities: rosterEntities,
    documents: true,
    config,
    prepare: async (app) => {
      useSockets(app);
      await serveWebApp(app, config.webDir);
    },
  });
