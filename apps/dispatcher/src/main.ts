import { AlertingWorkersModule } from '@redalert/alerting';
import { DispatchingWorkersModule } from '@redalert/dispatching';
import { deploy } from '@redalert/platform';

/** Who must come, and who next when nobody answers. */
deploy({ name: 'dispatcher', modules: [DispatchingWorkersModule, AlertingWorkersModule] }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
