// What an alert asks of one person, read from the view alone: the same truth on every device of that person, also when the
// answer was given on another one.

import type { AlertView, PageView, RoleCallView } from '@redalert/contracts';

export type Stage = 'ringing' | 'coming' | 'present' | 'standby' | 'conflict' | 'declined' | 'released' | 'closed';

export interface MyCall {
  readonly alert: AlertView;
  readonly call: RoleCallView;
  readonly page: PageView;
  readonly stage: Stage;
}

function stageOf(alert: AlertView, call: RoleCallView, page: PageView): Stage {
  if (alert.closedAt !== null) return 'closed';
  switch (page.state) {
    case 'RINGING':
      return hasConflict(alert, page) ? 'conflict' : 'ringing';
    case 'HOLDING':
      return call.state === 'PRESENT' ? 'present' : 'coming';
    case 'STANDBY':
      return hasConflict(alert, page) ? 'conflict' : 'standby';
    case 'DECLINED':
      return 'declined';
    case 'RELEASED':
      return 'released';
  }
}

/** Asked for twice, said yes to both, and nobody has decided yet who comes first. */
function hasConflict(alert: AlertView, page: PageView): boolean {
  return alert.conflicts.some(
    ({ personId, wanted, decision }) => personId === page.personId && wanted.alertId === alert.id && decision === null,
  );
}

const answeredFirst: readonly Stage[] = [
  'present',
  'coming',
  'conflict',
  'ringing',
  'standby',
  'declined',
  'released',
  'closed',
];

/** One call an alert: a person who is asked for two roles of it answers once. The oldest alert comes first. */
export function myCalls(alerts: readonly AlertView[], personId: string): MyCall[] {
  return alerts
    .flatMap((alert) => {
      const asked = alert.roleCalls.flatMap((call) =>
        call.pages
          .filter((page) => page.personId === personId && page.purpose === 'page')
          .map((page) => ({ alert, call, page, stage: stageOf(alert, call, page) })),
      );
      const [first] = asked.sort(
        (a, b) =>
          answeredFirst.indexOf(a.stage) - answeredFirst.indexOf(b.stage) ||
          b.page.pagedAt.localeCompare(a.page.pagedAt),
      );
      return first ? [first] : [];
    })
    .sort(
      (a, b) =>
        Number(a.alert.mode === 'drill') - Number(b.alert.mode === 'drill') ||
        a.alert.raisedAt.localeCompare(b.alert.raisedAt),
    );
}

/** Told, not asked: nothing rings, and no answer is waited for. */
export function informedOf(alerts: readonly AlertView[], personId: string): { alert: AlertView; page: PageView }[] {
  return alerts
    .filter(({ closedAt }) => closedAt === null)
    .flatMap((alert) =>
      alert.informed
        .filter((page) => page.personId === personId && page.state === 'RINGING')
        .map((page) => ({ alert, page })),
    );
}
