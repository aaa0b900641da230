import { Controller } from '@nestjs/common';
import { Consumes, EventLog, type Delivered } from '@redalert/platform';
import { OpenConflict } from '../open-conflict';
import { isRealRed, readAlert } from '../store/alert.reader';
import { heldElsewhere } from '../store/holds';
import { loadCalls } from '../store/role-calls.store';

/** An alert that turns RED may be held by somebody who already holds a RED one: a human is told. */
@Controller()
export class WatchSeverityConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly openConflict: OpenConflict,
  ) {}

  @Consumes('dispatching.watch-severity')
  async watchSeverity({ tx, event }: Delivered<'dispatching.watch-severity'>): Promise<void> {
    await this.log.lock(tx, event.streamId);
    const alert = await readAlert(tx, event.streamId);
    if (alert === undefined || alert.lifecycle !== 'open' || !isRealRed(alert)) return;
    for (const { call } of await loadCalls(tx, alert.id)) {
      const other = call.holder === null ? undefined : await heldElsewhere(tx, alert, call.holder);
      if (call.holder !== null && other !== undefined)
        await this.openConflict.run(
          tx,
          { personId: call.holder, call, heldAlertId: other, wantedAlertId: alert.id, etaMinutes: null },
          event.actor,
        );
    }
  }
}
