// What an alert looks like from outside, read once and the same for HTTP, sockets and the answer page.

export { AlertViews, type ListedAlerts } from './alert-views';
export { recallReasonOf, ringingIn } from './ringing';
export type { StandingVersion } from './read/standing';
export type { OpenPage } from './read/open-pages';
export { ViewsModule } from './views.module';
