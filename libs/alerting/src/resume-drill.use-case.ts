import { Injectable } from '@nestjs/common';
import type { Actor, AlertView } from '@redalert/contracts';
import { Problem } from '@redalert/platform';
import { assertOpen, ChangeAlert } from './change-alert';

/** A drill that gave way to a real alert goes on, when no real alert is open any more. */
@Injectable()
export class ResumeDrill {
  constructor(private readonly change: ChangeAlert) {}

  run(by: Actor, alertId: string): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx, alert) => {
      assertOpen(alert);
      if (alert.mode !== 'drill') throw new Problem('not-a-drill');
      if (alert.paused_by === null) return [];
      const real = await tx.one(`select id from alerting.alerts where mode = 'real' and lifecycle = 'open' limit 1`);
      if (real !== undefined) throw new Problem('invalid-state');
      await tx.query('update alerting.alerts set paused_by = null where id = $1', [alertId]);
      return [{ type: 'alert.drill-resumed', payload: {} }];
    });
  }
}
