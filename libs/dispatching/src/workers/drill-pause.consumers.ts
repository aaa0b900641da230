import { Controller } from '@nestjs/common';
import type { RoleCallCommand } from '@redalert/domain';
import { Consumes, EventLog, type Delivered, type Transaction } from '@redalert/platform';
import type { Actor } from '@redalert/contracts';
import { decideAll } from '../decide-all';
import { RecordDecisions } from '../record';
import { readAlert } from '../store/alert.reader';
import { loadCalls } from '../store/role-calls.store';

/** A real alert comes first: the role calls of a paused drill fall silent, and ring again when it is resumed. */
@Controller()
export class DrillPauseConsumers {
  constructor(
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
  ) {}

  @Consumes('dispatching.pause-drill')
  async pauseDrill({ tx, event }: Delivered<'dispatching.pause-drill'>): Promise<void> {
    await this.tell(tx, event.streamId, { type: 'pause' }, event.actor, true);
  }

  @Consumes('dispatching.resume-drill')
  async resumeDrill({ tx, event }: Delivered<'dispatching.resume-drill'>): Promise<void> {
    await this.tell(tx, event.streamId, { type: 'resume' }, event.actor, false);
  }

  private async tell(
    tx: Transaction,
    alertId: string,
    command: RoleCallCommand,
    by: Actor,
    whilePaused: boolean,
  ): Promise<void> {
    await this.log.lock(tx, alertId);
    const alert = await readAlert(tx, alertId);
    if (alert === undefined || alert.lifecycle !== 'open' || alert.paused !== whilePaused) return;
    const calls = (await loadCalls(tx, alertId)).map(({ call }) => call);
    await this.record.run(tx, alert, decideAll(calls, command, tx.now), by);
  }
}
