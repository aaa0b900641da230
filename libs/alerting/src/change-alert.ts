import { Injectable } from '@nestjs/common';
import type { Actor, AlertView } from '@redalert/contracts';
import { EventLog, facilityOf, Problem, UnitOfWork, type NewEvent, type Transaction } from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import { readAlert, type StoredAlert } from './store/alerts.store';

/** One change to one alert: held, decided, recorded and announced in one transaction; answers with the alert as it stands. */
@Injectable()
export class ChangeAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly views: AlertViews,
  ) {}

  /** `change` writes state and returns the events that say so; none when the same was done before. */
  run(
    by: Actor,
    alertId: string,
    change: (tx: Transaction, alert: StoredAlert) => Promise<readonly NewEvent[]>,
  ): Promise<AlertView> {
    return this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      if (!(await this.log.lock(tx, alertId))) throw new Problem('not-found');
      const alert = await readAlert(tx, alertId);
      if (alert === undefined) throw new Problem('not-found');
      await this.log.append(tx, alertId, by, await change(tx, alert));
      const [view] = await this.views.byIds(tx, [alertId]);
      return view as AlertView;
    });
  }
}

/** Throws `alert-closed` where only an open alert can be changed. */
export function assertOpen(alert: StoredAlert): void {
  if (alert.lifecycle !== 'open') throw new Problem('alert-closed');
}
