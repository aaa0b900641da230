import { dueAt, isWaiting } from '@redalert/domain';
import { hasHope } from '../product/handing';
import { toldKey } from '../product/paging';
import type { Transaction } from '../product/transaction';
import type { AlertRow, DeliveryRow } from '../store/rows';
import type { Report } from './report';

/** What every commit leaves behind: nothing that waits without a moment at which somebody looks at it again. I1, I5, I8. */
export class Standing {
  private readonly rested = new Set<string>();

  constructor(private readonly report: Report) {}

  look(tx: Transaction): void {
    for (const alertId of tx.touched) {
      const alert = tx.db.alerts.get(alertId);
      if (alert === undefined) continue;
      if (alert.pausedBy !== null) this.rested.add(alertId);
      if (alert.lifecycle === 'open' && alert.pausedBy === null) this.lookAtCalls(tx, alert);
      for (const id of tx.db.deliveriesOf.get(alertId) ?? [])
        this.lookAtDelivery(tx, tx.db.deliveries.get(id) as DeliveryRow);
    }
  }

  private lookAtCalls(tx: Transaction, { id: alertId }: AlertRow): void {
    const hasRested = this.rested.has(alertId);
    if (hasRested && !this.report.setting.demands.drillsOutliveTheirRest) return;
    for (const { call } of tx.db.calls.get(alertId) ?? []) {
      if (call.state === 'PENDING' && !hasWork(tx, alertId))
        this.report.broken('I5 timely escalation', `${call.id} waits unopened, and nobody comes back to it`);
      if (!isWaiting(call)) continue;
      const deadline = tx.db.deadlines.get(`dispatching.role-call/${call.id}`);
      if (deadline?.state !== 'armed' || (deadline.dueAt !== dueAt(call) && !hasRested))
        this.report.broken(
          'I5 timely escalation',
          `${call.id} waits for an answer, and its clock is ${deadline?.state ?? 'missing'}`,
        );
    }
  }

  private lookAtDelivery(tx: Transaction, delivery: DeliveryRow): void {
    const { alertId, channel, id, isStopped, nextAttemptAt, pageId, personId, state } = delivery;
    if (channel === 'socket' || isStopped) return;
    const isUnderWay = state === 'created' || state === 'handed_over';
    if (isUnderWay && nextAttemptAt === null)
      this.report.broken('I8 sent until evidence', `${id} is ${state}, and is not tried again`);
    const isTold = () => tx.db.commands.get(toldKey(alertId, personId, pageId)) === true;
    if (state === 'failed' && !isTold() && !hasHope(tx, delivery))
      this.report.broken(
        'I8 sent until evidence',
        `${id} has failed, and nobody is told that ${personId} cannot be reached`,
      );
  }
}

function hasWork(tx: Transaction, alertId: string): boolean {
  for (const row of tx.db.work.indexed()) if (row.streamId === alertId) return true;
  return false;
}
