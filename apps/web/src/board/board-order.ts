// Which alerts stand on the wall, and where. The oldest stands first and a row keeps its place while others are answered;
// drills stand after every real alert; when not all fit, those that still lack somebody are kept in sight.

import type { AlertView, RoleCallView } from '@redalert/contracts';

export const rows_max = 6; // more full rows than this and none is legible at four metres

const answeredStates: ReadonlySet<RoleCallView['state']> = new Set(['ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED']);

export const isAnswered = (call: RoleCallView): boolean => answeredStates.has(call.state);
export const missingOf = (alert: AlertView): RoleCallView[] =>
  alert.roleCalls.filter((call) => call.required && !isAnswered(call));

/** The one state that flashes: a real or drilled RED with nobody yet for a needed role. */
export const isUnansweredRed = (alert: AlertView): boolean =>
  alert.severity === 'RED' && !alert.paused && (alert.roleCalls.length === 0 || missingOf(alert).length > 0);

const urgency = (alert: AlertView): number =>
  (alert.mode === 'drill' ? 8 : 0) + (isUnansweredRed(alert) ? 0 : 4) + (alert.severity === 'RED' ? 0 : 2);

const byPlace = (a: AlertView, b: AlertView): number =>
  Number(a.mode === 'drill') - Number(b.mode === 'drill') ||
  Date.parse(a.raisedAt) - Date.parse(b.raisedAt) ||
  a.id.localeCompare(b.id);

export interface BoardRows {
  readonly rows: readonly AlertView[];
  /** Live alerts that have no room on the wall. */
  readonly overflow: readonly AlertView[];
}

export function boardRows(alerts: readonly AlertView[], capacity: number = rows_max): BoardRows {
  const live = alerts.filter(({ closedAt }) => closedAt === null).sort(byPlace);
  const fitting = new Set(
    [...live].sort((a, b) => urgency(a) - urgency(b) || byPlace(a, b)).slice(0, Math.max(1, capacity)),
  );
  return { rows: live.filter((alert) => fitting.has(alert)), overflow: live.filter((alert) => !fitting.has(alert)) };
}
