import { Injectable } from '@nestjs/common';
import type { Actor, DeadlineKind } from '@redalert/contracts';
import {
  dueAt,
  quorumAt,
  replayRoleCall,
  seconds,
  type Instant,
  type RoleCall,
  type RoleCallEvent,
} from '@redalert/domain';
import { Deadlines, EventLog, Metrics, type NewEvent, type Transaction } from '@redalert/platform';
import { announcementOf, pagesIn, type PageToRing } from './announcements';
import { ARRIVAL_GRACE_SECONDS } from './ladder-policy';
import type { AlertFacts } from './store/alert.reader';
import { refreshHolds } from './store/holds';
import { loadCalls, saveCalls, type Change, type StoredCall } from './store/role-calls.store';

/** One role call and what was decided about it. */
export interface Decision {
  readonly before: RoleCall;
  readonly events: readonly RoleCallEvent[];
}

/** Writes decisions about the role calls of one alert, their due times and their events, in the caller's transaction. */
@Injectable()
export class RecordDecisions {
  constructor(
    private readonly log: EventLog,
    private readonly deadlines: Deadlines,
    private readonly metrics: Metrics,
  ) {}

  /** `opening` are events of the same change that come before what was decided; `informed` are told beside who is called. */
  async run(
    tx: Transaction,
    alert: AlertFacts,
    decisions: readonly Decision[],
    by: Actor,
    opening: readonly NewEvent[] = [],
    informed: readonly PageToRing[] = [],
  ): Promise<void> {
    const before = await loadCalls(tx, alert.id);
    const changes = decisions
      .filter(({ events }) => events.length > 0)
      .map((decision) => ({ ...decision, after: replayRoleCall(decision.before, decision.events) }));
    await saveCalls(tx, alert.id, changes);
    await this.schedule(tx, alert.id, changes);
    if (
      changes.some(({ events }) =>
        events.some((event) => event.type === 'answered' || event.type === 'released' || event.type === 'paused'),
      )
    )
      await refreshHolds(tx, alert);
    const pages = [...changes.flatMap(({ after, events }) => pagesIn(after, events)), ...informed];
    await this.log.append(tx, alert.id, by, [
      ...opening,
      ...changes.flatMap(({ after, events }) => events.flatMap((event) => announcementOf(after, event, by))),
      ...quorumReached(alert, before, changes, tx.now),
      ...(pages.length > 0 ? [{ type: 'pages.requested' as const, payload: { pages } }] : []),
    ]);
  }

  /** Observes how late a due time was served, in seconds. */
  observeLateness(due: Date, now: Date): void {
    this.metrics.escalationLateness.observe(Math.max(0, (now.getTime() - due.getTime()) / 1_000));
  }

  /** Arms the clock of a role call again after its deadline fired and nothing was due yet, so that it is never without one. */
  async keepWaiting(tx: Transaction, alertId: string, call: RoleCall): Promise<void> {
    const due = dueAt(call);
    if (due !== null)
      await this.deadlines.arm(tx, {
        kind: 'dispatching.role-call',
        subjectId: call.id,
        streamId: alertId,
        dueAt: new Date(due),
      });
  }

  private async schedule(tx: Transaction, alertId: string, changes: readonly Change[]): Promise<void> {
    await this.move(tx, 'dispatching.role-call', alertId, changes, dueAt);
    await this.move(tx, 'dispatching.arrival', alertId, changes, arrivalDueAt);
  }

  private async move(
    tx: Transaction,
    kind: DeadlineKind,
    alertId: string,
    changes: readonly Change[],
    due: (call: RoleCall) => Instant | null,
  ): Promise<void> {
    const moves = changes
      .map(({ before, after }) => ({ subjectId: after.id, from: due(before), to: due(after) }))
      .filter(({ from, to }) => from !== to);
    await this.deadlines.arm(
      tx,
      ...moves.flatMap(({ subjectId, to }) =>
        to === null ? [] : [{ kind, subjectId, streamId: alertId, dueAt: new Date(to) }],
      ),
    );
    await this.deadlines.cancel(tx, kind, ...moves.flatMap(({ subjectId, to }) => (to === null ? [subjectId] : [])));
  }
}

/** When to ask about somebody who is on the way: a little after the minute they promised, or the target of their role. */
function arrivalDueAt(call: RoleCall): Instant | null {
  if ((call.state !== 'ACKED' && call.state !== 'EN_ROUTE') || call.overdueAt !== null) return null;
  const expected = call.etaAt ?? call.arriveTargetAt;
  return expected === null ? null : Math.max(expected, call.answeredAt ?? expected) + seconds(ARRIVAL_GRACE_SECONDS);
}

function quorumReached(
  alert: AlertFacts,
  stored: readonly StoredCall[],
  changes: readonly Change[],
  now: Date,
): NewEvent[] {
  const before = stored.map(({ call }) => call);
  const after = before.map((call) => changes.find((change) => change.after.id === call.id)?.after ?? call);
  if (alert.lifecycle !== 'open' || quorumAt(before) !== null || quorumAt(after) === null) return [];
  const opened = Math.min(...after.map((call) => call.openedAt));
  return [{ type: 'alert.quorum-reached', payload: { afterSeconds: Math.round((now.getTime() - opened) / 1_000) } }];
}
