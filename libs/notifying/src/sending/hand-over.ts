import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@redalert/platform';
import { PushSender, send_limit_ms, type Handed } from '../channels/channel';
import { ClaimDeliveries } from '../delivery/claim';
import type { Delivery } from '../delivery/delivery';
import { RecordHanded } from '../delivery/record-handed';
import { attempts_max } from '../delivery/retry';
import type { DueDelivery } from './due-delivery';
import { Lanes } from './lanes';

const at_once = 16; // sends to one provider at a time; encrypting one takes about a millisecond of this process

/**
 * Hands deliveries to their channels: claim, send outside any transaction, record. Whoever calls does not wait. A crash
 * in between leaves a lease that lapses, and the row is sent again.
 */
@Injectable()
export class HandOver implements OnApplicationShutdown {
  private readonly lanes = new Lanes<DueDelivery>(at_once, groupOf, (batch, done) => this.carry(batch, done));

  constructor(
    private readonly work: UnitOfWork,
    private readonly channels: PushSender,
    private readonly claim: ClaimDeliveries,
    private readonly record: RecordHanded,
  ) {}

  /** Deliveries that are already in hand here. */
  get held(): string[] {
    return this.lanes.held;
  }

  take(rows: readonly DueDelivery[]): void {
    this.lanes.add(rows);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lanes.drain();
  }

  private async carry(batch: readonly DueDelivery[], done: (id: string) => void): Promise<void> {
    const [{ facilityId, alertId }] = batch as [DueDelivery];
    const ids = batch.map(({ id }) => id);
    try {
      const claimed = await this.work.run({ facilityId }, (tx) => this.claim.run(tx, alertId, ids));
      const taken = new Set(claimed.map(({ id }) => id));
      for (const id of ids) if (!taken.has(id)) done(id);
      await Promise.all(claimed.map((delivery) => this.carryOne(delivery).finally(() => done(delivery.id))));
    } catch (error) {
      Logger.warn(`hand-over waits: ${String(error)}`, 'HandOver');
    }
  }

  /** A result that cannot be recorded leaves the lease, and the message is sent again: twice is better than never. */
  private async carryOne(delivery: Delivery): Promise<void> {
    const handed = await this.send(delivery);
    await this.record
      .run(delivery, handed)
      .catch((error: unknown) => Logger.error(`delivery ${delivery.id}: ${String(error)}`, 'HandOver'));
  }

  private async send(delivery: Delivery): Promise<Handed> {
    if (delivery.attempt > attempts_max) return { outcome: 'later', reason: 'interrupted' };
    const channel = this.channels.of(delivery.channel);
    if (channel === undefined) return { outcome: 'refused', reason: 'no-such-channel' };
    try {
      return await within(send_limit_ms + 500, channel.send(delivery));
    } catch (error) {
      Logger.error(
        `channel ${delivery.channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        'HandOver',
      );
      return { outcome: 'later', reason: 'channel-broken' };
    }
  }
}

const groupOf = ({ facilityId, alertId }: DueDelivery): string => `${facilityId}/${alertId}`;

function within<T>(limit_ms: number, sent: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, reject) => (timer = setTimeout(() => reject(new Error(`nothing within ${limit_ms} ms`)), limit_ms)),
  );
  return Promise.race([sent, late]).finally(() => clearTimeout(timer));
}
