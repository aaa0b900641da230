import { Injectable } from '@nestjs/common';
import { EventLog, Metrics, Roads, UnitOfWork, type Transaction } from '@redalert/platform';
import type { Handed } from '../channels/channel';
import { HAND_OVER, jobIdOf, rowOf } from '../sending/due-delivery';
import type { Delivery } from './delivery';
import { changedEvent, notifier } from './delivery-events';
import { delayAfter } from './retry';
import { TellUnreachable } from './unreachable';

type Failed = Exclude<Handed, { outcome: 'accepted' }>;

/** Writes down what a provider made of a delivery, unless somebody else has taken it over meanwhile. */
@Injectable()
export class RecordHanded {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly roads: Roads,
    private readonly metrics: Metrics,
    private readonly unreachable: TellUnreachable,
  ) {}

  run(delivery: Delivery, handed: Handed): Promise<void> {
    return this.work.run({ facilityId: delivery.facilityId }, async (tx) => {
      if (delivery.alertId !== null) await this.log.lock(tx, delivery.alertId);
      if (handed.outcome === 'accepted') return this.accept(tx, delivery, handed.status);
      if (handed.outcome === 'gone' && (await this.replaced(tx, delivery)))
        return this.tryAgain(tx, delivery, handed, 0);
      if (handed.outcome === 'later') {
        const delay = delayAfter(delivery.attempt, ageSeconds(delivery, tx), handed.retryAfterSeconds);
        if (delay !== null) return this.tryAgain(tx, delivery, handed, delay);
      }
      return this.fail(tx, delivery, handed);
    });
  }

  /** Evidence may have arrived before the provider's answer; then only the time is added. */
  private async accept(tx: Transaction, delivery: Delivery, status: number): Promise<void> {
    const row = await tx.one<{ state: string }>(
      `update notifying.deliveries set state = case when state = 'handed_over' then 'accepted' else state end, accepted_at = coalesce(accepted_at, app.now()),
         provider_status = $3, failure = null, next_attempt_at = null, lease_until = null
       where id = $1 and attempt = $2 and accepted_at is null and state <> 'failed' returning state`,
      [delivery.id, delivery.attempt, status],
    );
    if (row === undefined) return;
    this.metrics.handOver.observe(ageSeconds(delivery, tx));
    if (row.state === 'accepted') await this.told(tx, delivery, 'accepted');
  }

  private async tryAgain(tx: Transaction, delivery: Delivery, handed: Failed, delay: number): Promise<void> {
    const row = await tx.one(
      `update notifying.deliveries set next_attempt_at = app.now() + make_interval(secs => $3), lease_until = null, provider_status = $4, failure = $5
       where id = $1 and attempt = $2 and state = 'handed_over' and next_attempt_at is not null returning id`,
      [delivery.id, delivery.attempt, delay, handed.status ?? null, 'reason' in handed ? handed.reason : null],
    );
    if (row === undefined) return;
    const job = rowOf({ ...delivery, endpoint: delivery.subscription?.endpoint ?? null });
    tx.afterCommit(() => this.roads.wake(HAND_OVER, job, jobIdOf(delivery.id, delivery.attempt), delay * 1_000));
  }

  private async fail(tx: Transaction, delivery: Delivery, handed: Failed): Promise<void> {
    const gone = handed.outcome === 'gone';
    const row = await tx.one(
      `update notifying.deliveries set state = 'failed', failed_at = app.now(), failure = $3, provider_status = $4, next_attempt_at = null, lease_until = null
       where id = $1 and attempt = $2 and state = 'handed_over' returning id`,
      [delivery.id, delivery.attempt, gone ? 'subscription-gone' : handed.reason, handed.status ?? null],
    );
    if (gone) await this.forgetSubscription(tx, delivery);
    if (row === undefined) return;
    await this.told(tx, delivery, 'failed');
    await this.unreachable.tellIfNoneIsLeft(tx, delivery, gone ? 'subscription-gone' : 'all-channels-failed');
  }

  /** The browser has subscribed anew since: the old address is gone, the phone is not. */
  private async replaced(tx: Transaction, { deviceId, subscription }: Delivery): Promise<boolean> {
    if (subscription === null) return false;
    const row = await tx.one(
      'select id from notifying.devices where id = $1 and endpoint <> $2 and removed_at is null',
      [deviceId, subscription.endpoint],
    );
    return row !== undefined;
  }

  private async forgetSubscription(tx: Transaction, { deviceId, subscription }: Delivery): Promise<void> {
    if (subscription === null) return;
    await tx.query(
      `update notifying.devices set endpoint = null, p256dh = null, auth = null, subscription_gone_at = app.now() where id = $1 and endpoint = $2`,
      [deviceId, subscription.endpoint],
    );
  }

  private async told(tx: Transaction, delivery: Delivery, state: 'accepted' | 'failed'): Promise<void> {
    this.metrics.deliveries.inc({ channel: delivery.channel, state });
    if (delivery.alertId !== null)
      await this.log.append(tx, delivery.alertId, notifier, [changedEvent(delivery, state)]);
  }
}

const ageSeconds = ({ createdAt }: Delivery, { now }: Transaction): number =>
  (now.getTime() - createdAt.getTime()) / 1_000;
