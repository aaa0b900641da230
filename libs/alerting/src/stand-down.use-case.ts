import { Injectable } from '@nestjs/common';
import type { Actor, AlertView, StandDown as Order } from '@redalert/contracts';
import { isRefusal, standDown, stateOf, type Ender } from '@redalert/domain';
import { Deadlines, Problem, signature, type Transaction } from '@redalert/platform';
import { ChangeAlert } from './change-alert';
import { closeAlert, type StoredAlert } from './store/alerts.store';

/** Ends an alert and recalls everyone who was paged. Its clocks stop in the same transaction: nothing rings after it. */
@Injectable()
export class StandDown {
  constructor(
    private readonly change: ChangeAlert,
    private readonly deadlines: Deadlines,
  ) {}

  run(by: Actor, alertId: string, order: Order): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx, alert) => {
      const standing = { mode: alert.mode, lifecycle: alert.lifecycle, raisedAt: alert.raised_at.getTime() };
      const decided = standDown(standing, order.kind, await this.enderOf(tx, alert, by), tx.now.getTime());
      if (isRefusal(decided)) throw new Problem(decided.refused);
      if (decided === 'unchanged') return [];
      await closeAlert(tx, alertId, decided, order.kind, order.reason ?? null, by);
      await this.deadlines.cancelAll(tx, alertId);
      return [
        { type: 'alert.stood-down', payload: { kind: order.kind, state: stateOf(decided, [], 0), mode: alert.mode } },
      ];
    });
  }

  private async enderOf(tx: Transaction, alert: StoredAlert, by: Actor): Promise<Ender> {
    const { id } = signature(by);
    const holds = await tx.one(
      `select id from published.role_calls where alert_id = $1 and holder_person_id = $2 and state in ('ACKED', 'EN_ROUTE', 'PRESENT') limit 1`,
      [alert.id, by.kind === 'person' ? by.personId : null],
    );
    const commands =
      by.kind === 'person' &&
      (by.roleCodes.includes('TLK') ||
        by.duties.some((duty) => duty === 'leader' || duty === 'coordinator' || duty === 'head'));
    return {
      raisedIt: alert.raised_by.id === id,
      leads: commands || holds !== undefined,
      isRoom: by.kind === 'station' && by.locationId === alert.location_id,
    };
  }
}
