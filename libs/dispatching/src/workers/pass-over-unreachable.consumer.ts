import { Controller } from '@nestjs/common';
import { Consumes, EventLog, type Delivered } from '@redalert/platform';
import { decideAll } from '../decide-all';
import { RecordDecisions } from '../record';
import { isRinging, readAlert } from '../store/alert.reader';
import { loadCalls } from '../store/role-calls.store';

/** Nothing of this person's can ring: the next is called without waiting for the window to end. */
@Controller()
export class PassOverUnreachableConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
  ) {}

  @Consumes('dispatching.pass-over-unreachable')
  async passOver({ tx, event }: Delivered<'dispatching.pass-over-unreachable'>): Promise<void> {
    await this.log.lock(tx, event.streamId);
    const alert = await readAlert(tx, event.streamId);
    if (alert === undefined || !isRinging(alert)) return;
    const { personId } = event.payload;
    const calls = (await loadCalls(tx, alert.id)).map(({ call }) => call);
    const asked = calls.filter((call) =>
      call.pages.some((page) => page.personId === personId && page.state === 'RINGING'),
    );
    await this.record.run(tx, alert, decideAll(asked, { type: 'pass-over', personId }, tx.now), event.actor);
  }
}
