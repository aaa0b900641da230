import { AlertingModule } from '@redalert/alerting';
import { DispatchingHttpModule } from '@redalert/dispatching';
import { IdentityHttpModule } from '@redalert/identity';
import { NotifyingHttpModule } from '@redalert/notifying';
import { deploy, PlatformConfig, serveWebApp } from '@redalert/platform';
import { rosterEntities, RosterModule } from '@redalert/roster';

/** HTTP: raise, answer, lead, stand down, roster, devices; OpenAPI; the web app. */
deploy({
  name: 'gateway',
  modules: [AlertingModule, DispatchingHttpModule, NotifyingHttpModule, RosterModule, IdentityHttpModule],
  entities: rosterEntities,
  documents: true,
  prepare: (app) => serveWebApp(app, app.get(PlatformConfig).webDir),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
