import type { AlertView, PageView, RecallMessage } from '@redalert/contracts';
import { isWaiting } from '@redalert/domain';
import type { OpenPage } from './read/open-pages';

/** The pages of an alert that ring now, and whose. Nothing rings once the alert is over, while it rests, or for a role that is held. */
export function ringingIn(alert: AlertView): { readonly personId: string; readonly page: OpenPage }[] {
  if (alert.closedAt !== null || alert.paused) return [];
  const called = alert.roleCalls
    .filter(isWaiting)
    .flatMap((call) => call.pages.map((page) => ({ page, roleCallId: call.id, roleCode: call.roleCode })));
  const told = alert.informed.map((page) => ({ page, roleCallId: null, roleCode: null }));
  return [...called, ...told]
    .filter(({ page }) => page.state === 'RINGING')
    .map(({ page, ...role }) => ({ personId: page.personId, page: { ...openPage(alert, page), ...role } }));
}

const openPage = (alert: AlertView, { id, purpose, rings }: PageView) => ({
  pageId: id,
  alertId: alert.id,
  purpose,
  ring: rings,
});

/** Why everyone who was paged is called off; undefined while the alert runs. */
export function recallReasonOf({ standDown, paused }: AlertView): RecallMessage['reason'] | undefined {
  if (standDown !== null) return standDown.kind === 'false_alarm' ? 'cancelled' : 'ended';
  return paused ? 'drill-paused' : undefined;
}
