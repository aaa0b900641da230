import { Controller } from '@nestjs/common';
import { Consumes, EventLog, type Delivered } from '@redalert/platform';
import { CallFreedPeople } from '../call-freed-people';
import { RecordDecisions } from '../record';
import { readAlert } from '../store/alert.reader';
import { decideAll } from '../decide-all';
import { loadCalls } from '../store/role-calls.store';

/** The alert is over: every role call is released, and whoever is free now is offered to the alerts that miss them. */
@Controller()
export class ReleaseAlertConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
    private readonly callFreedPeople: CallFreedPeople,
  ) {}

  @Consumes('dispatching.release-alert')
  async releaseAlert({ tx, event }: Delivered<'dispatching.release-alert'>): Promise<void> {
    await this.log.lock(tx, event.streamId);
    const alert = await readAlert(tx, event.streamId);
    if (alert === undefined) return;
    const calls = (await loadCalls(tx, alert.id)).map(({ call }) => call);
    const freed = calls.flatMap((call) => (call.holder === null ? [] : [call.holder]));
    await this.record.run(tx, alert, decideAll(calls, { type: 'release' }, tx.now), event.actor);
    await tx.query(
      'update dispatching.conflicts set closed_at = app.now() where closed_at is null and (held_alert_id = $1 or wanted_alert_id = $1)',
      [alert.id],
    );
    await this.callFreedPeople.run(tx, alert.id, freed);
  }
}
