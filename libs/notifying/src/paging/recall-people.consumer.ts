import { Controller } from '@nestjs/common';
import type { Channel, StandDownKind } from '@redalert/contracts';
import { Consumes, derivedId, EventLog, type Delivered, type Transaction } from '@redalert/platform';
import type { RecallKind } from '../delivery/delivery';
import { Deliveries } from '../delivery/deliveries.store';
import { HandOver } from '../sending/hand-over';

interface Called {
  readonly personId: string;
  readonly deviceId: string;
  readonly channel: Channel;
  readonly endpoint: string | null;
}

const recallOf: Record<StandDownKind, RecallKind> = {
  false_alarm: 'cancelled',
  resolved: 'ended',
  handed_over: 'ended',
  downgraded: 'downgraded',
  drill_ended: 'drill-ended',
};

/** Whoever was called is told that they need not come, on every road by which they were called. */
@Controller()
export class RecallPeopleConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly deliveries: Deliveries,
    private readonly handOver: HandOver,
  ) {}

  @Consumes('notifying.recall-people')
  async recall({ tx, event }: Delivered<'notifying.recall-people'>): Promise<void> {
    const alertId = event.streamId;
    if (!(await this.log.lock(tx, alertId))) return;
    await stopCalling(tx, alertId);
    const recall = event.type === 'alert.drill-paused' ? 'drill-paused' : recallOf[event.payload.kind];
    const called = await calledFor(tx, alertId);
    const due = await this.deliveries.add(
      tx,
      called.map((one) => ({
        ...one,
        id: derivedId('delivery', event.id, one.deviceId, one.channel, 'recall'),
        alertId,
        pageId: null,
        purpose: 'recall',
        // An alert may be recalled twice (a drill that paused, then ended): the version tells the two apart.
        ring: event.version,
        payload: { recall },
      })),
    );
    tx.afterCommit(() => this.handOver.take(due));
  }
}

async function stopCalling(tx: Transaction, alertId: string): Promise<void> {
  await tx.query(
    `update notifying.deliveries set next_attempt_at = null, lease_until = null
     where alert_id = $1 and purpose in ('page', 'inform') and next_attempt_at is not null`,
    [alertId],
  );
}

function calledFor(tx: Transaction, alertId: string): Promise<Called[]> {
  return tx.query<Called>(
    `select distinct d.person_id as "personId", d.device_id as "deviceId", d.channel, v.endpoint
     from notifying.deliveries d join notifying.devices v on v.id = d.device_id
     where d.alert_id = $1 and d.purpose in ('page', 'inform') and v.removed_at is null and v.person_id = d.person_id`,
    [alertId],
  );
}
