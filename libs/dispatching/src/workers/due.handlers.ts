import { Controller } from '@nestjs/common';
import { WhenDue, type Due } from '@redalert/platform';
import { decideAll } from '../decide-all';
import { RecordDecisions } from '../record';
import { isRinging, readAlert } from '../store/alert.reader';
import { loadCalls } from '../store/role-calls.store';

const dispatcher = { kind: 'system', name: 'dispatcher' } as const;

/** The clock of the ladder. The alert's stream is held before the deadline is claimed, so an answer in time always wins. */
@Controller()
export class DueHandlers {
  constructor(private readonly record: RecordDecisions) {}

  /** Nobody has answered: rings again, or calls the next rung. */
  @WhenDue('dispatching.role-call')
  async roleCallDue(due: Due): Promise<void> {
    for (const { dueAt } of due.subjects) this.record.observeLateness(dueAt, due.tx.now);
    await this.tell(due, 'fall-due');
  }

  /** Somebody said they were coming and is not here yet: the board says so, nobody is blamed. */
  @WhenDue('dispatching.arrival')
  async arrivalDue(due: Due): Promise<void> {
    await this.tell(due, 'arrival-due');
  }

  private async tell({ tx, streamId, subjects }: Due, type: 'fall-due' | 'arrival-due'): Promise<void> {
    const alert = await readAlert(tx, streamId);
    if (alert === undefined || !isRinging(alert)) return;
    const named = new Set(subjects.map(({ id }) => id));
    const calls = (await loadCalls(tx, streamId)).map(({ call }) => call).filter(({ id }) => named.has(id));
    const decisions = decideAll(calls, { type }, tx.now);
    for (const { before, events } of decisions)
      if (events.length === 0) await this.record.keepWaiting(tx, streamId, before);
    await this.record.run(tx, alert, decisions, dispatcher);
  }
}
