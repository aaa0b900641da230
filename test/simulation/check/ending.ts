import type { EventType, RoleNeedOnWire } from '@redalert/contracts';
import { isHeld, type Lifecycle } from '@redalert/domain';
import type { Setting } from '../world/setting';
import type { Report } from './report';

/** After a long quiet nothing is left undone: I1, and the rows that other rows promise. */
export function lookAtTheEnd(setting: Setting, report: Report, acknowledged: ReadonlySet<string>): void {
  const { db, demands, plan } = setting;
  for (const { id } of plan.raises) {
    const count = [...db.alerts.all()].filter(({ orderId }) => orderId === id).length;
    if (count > 1 || (acknowledged.has(id) && count === 0))
      report.broken('I1 no loss', `alert ${id} exists ${count} times`);
  }
  for (const { id, lifecycle, mode, pausedBy } of db.alerts.all()) {
    const calls = (db.calls.get(id) ?? []).map(({ call }) => call);
    const left = calls.filter(({ state }) => (lifecycle === 'open') === (state === 'RELEASED'));
    if (left.length > 0 && setting.clockSteps === 0)
      report.broken(
        'I1 no loss',
        `${left[0]?.id} is ${left[0]?.state} in an alert that is ${lifecycle satisfies Lifecycle}`,
      );
    const needs = needsOf(setting, id);
    const missing = needs.find(
      (need) => need.required && !calls.some((call) => call.roleCode === need.role && call.required),
    );
    const mayMiss =
      lifecycle !== 'open' ||
      pausedBy !== null ||
      (mode === 'drill' && !demands.drillsOutliveTheirRest) ||
      setting.clockSteps > 0;
    if (missing !== undefined && !mayMiss) report.broken('I1 no loss', `alert ${id} calls nobody for ${missing.role}`);
    for (const call of calls) {
      if (mode === 'real' && isHeld(call) && !db.holds.get(call.holder ?? '')?.includes(id))
        report.broken('I3 one holder', `${call.holder} holds ${call.id}, and nobody else knows`);
    }
  }
}

/** Everything that was ever asked for. */
function needsOf({ db }: Setting, alertId: string): readonly RoleNeedOnWire[] {
  const asked: readonly EventType[] = ['alert.raised', 'alert.type-chosen', 'alert.role-added'];
  return [...db.events.all()].flatMap(({ payload, streamId, type }) =>
    streamId === alertId && asked.includes(type) ? (payload as { needs: RoleNeedOnWire[] }).needs : [],
  );
}
