import { Injectable } from '@nestjs/common';
import type { Actor, DeadlineKind } from '@redalert/contracts';
import { dueAt, quorumAt, replayRoleCall, seconds, type Instant, type RoleCall, type RoleCallEvent } from '@redalert/domain';
import { Deadlines, EventLog, Metrics, type NewEvent, type Transaction } from '@redalert/platform';
import { announcementOf, pagesIn } from './announcements';
import { ARRIVAL_GRACE_SECONDS } from './ladder-policy';
import type { AlertFacts } from './store/alert.reader';
import { refreshHolds } from './store/holds';
import { loadCalls, saveCall, type StoredCall } from './store/role-calls.store';

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

  /** `opening` are events of the same change that come before what was decided. */
  async run(tx: Transaction, alert: AlertFacts, decisions: readonly Decision[], by: Actor, opening: readonly NewEvent[] = []): Promise<void> {
    const stored = await loadCalls(tx, alert.id);
    const announced: NewEvent[] = [];
    const pages: { pageId: string; personId: string; purpose: 'page' | 'inform'; ring: number }[] = [];
    const standing = new Map(stored.map(({ call }) => [call.id, call]));
    for (const { before, events } of decisions.filter((decision) => decision.events.length > 0)) {
      const after = replayRoleCall(before, events);
      await saveCall(tx, alert.id, before, after);
      await this.schedule(tx, alert.id, before, after);
      standing.set(after.id, after);
      announced.push(...events.flatMap((event) => announcementOf(after, event, by)));
      pages.push(...pagesIn(after, events));
    }
    if (decisions.some(({ events }) => events.some((event) => event.type === 'answered' || event.type === 'released' || event.type === 'paused'))) await refreshHolds(tx, alert);
    announced.push(...quorumReached(alert, stored, [...standing.values()], tx.now));
    if (pages.length > 0) announced.push({ type: 'pages.requested', payload: { pages } });
    await this.log.append(tx, alert.id, by, [...opening, ...announced]);
  }

  /** Observes how late a due time was served, in seconds. */
  observeLateness(due: Date, now: Date): void {
    this.metrics.escalationLateness.observe(Math.max(0, (now.getTime() - due.getTime()) / 1_000));
  }

  /** Arms the clock of a role call again after its deadline fired and nothing was due yet, so that it is never without one. */
  async keepWaiting(tx: Transaction, alertId: string, call: RoleCall): Promise<void> {
    const due = dueAt(call);
    if (due !== null) await this.arm(tx, 'dispatching.role-call', alertId, call.id, due);
  }

  private async schedule(tx: Transaction, alertId: string, before: RoleCall, after: RoleCall): Promise<void> {
    await this.move(tx, 'dispatching.role-call', alertId, after.id, dueAt(before), dueAt(after));
    await this.move(tx, 'dispatching.arrival', alertId, after.id, arrivalDueAt(before), arrivalDueAt(after));
  }

  private async move(tx: Transaction, kind: DeadlineKind, alertId: string, callId: string, before: Instant | null, after: Instant | null): Promise<void> {
    if (after !== null && after !== before) await this.arm(tx, kind, alertId, callId, after);
    if (after === null && before !== null) await this.deadlines.cancel(tx, kind, callId);
  }

  private arm(tx: Transaction, kind: DeadlineKind, alertId: string, callId: string, due: Instant): Promise<void> {
    return this.deadlines.arm(tx, { kind, subjectId: callId, streamId: alertId, dueAt: new Date(due) });
  }
}

/** When to ask about somebody who is on the way: a little after the minute they promised, or the target of their role. */
function arrivalDueAt(call: RoleCall): Instant | null {
  if ((call.state !== 'ACKED' && call.state !== 'EN_ROUTE') || call.overdueAt !== null) return null;
  const expected = call.etaAt ?? call.arriveTargetAt;
  return expected === null ? null : Math.max(expected, call.answeredAt ?? expected) + seconds(ARRIVAL_GRACE_SECONDS);
}

function quorumReached(alert: AlertFacts, before: readonly StoredCall[], after: readonly RoleCall[], now: Date): NewEvent[] {
  if (alert.lifecycle !== 'open' || quorumAt(before.map(({ call }) => call)) !== null || quorumAt(after) === null) return [];
  const opened = Math.min(...after.map((call) => call.openedAt));
  return [{ type: 'alert.quorum-reached', payload: { afterSeconds: Math.round((now.getTime() - opened) / 1_000) } }];
}
