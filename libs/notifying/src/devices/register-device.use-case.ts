import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeviceView, PersonActor, RegisterDevice as Registration } from '@redalert/contracts';
import { Problem, Secrets, sha256, UnitOfWork, type Transaction } from '@redalert/platform';
import { areBrowserKeys } from '../channels/web-push/browser-keys';
import { PushHosts } from '../channels/web-push/push-hosts';
import type { Subscription } from '../delivery/delivery';
import { deviceViews } from './device-views';

export interface Registered {
  readonly device: DeviceView;
  /** Proves this device at a sign-in by PIN; kept by the device, and here only as a hash. */
  readonly secret: string;
}

/**
 * Registers the browser or phone of the person who is signed in on it. Again with the same id changes it; the secret
 * stays the same, so two tabs that register at once cannot lock each other out.
 */
@Injectable()
export class RegisterDevice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly hosts: PushHosts,
  ) {}

  /** Throws `push-host-not-allowed`, `invalid-body` for keys no browser makes, `id-taken` for somebody else's device. */
  async run(person: PersonActor, order: Registration): Promise<Registered> {
    const subscription = order.subscription ? this.checked(order.subscription) : undefined;
    const secret = await this.secretOf(order.id, person.personId);
    // Over all facilities: the phone may have been somebody else's, somewhere else, an hour ago.
    await this.work.run('system', async (tx) => {
      if (subscription !== undefined) await takeOver(tx, subscription.endpoint, order.id);
      if (!(await keep(tx, person, order, subscription, secret))) throw new Problem('id-taken');
    });
    const [device] = await this.work.run({ facilityId: person.facilityId }, (tx) =>
      deviceViews(tx, person.personId, order.id),
    );
    return { device: device as DeviceView, secret };
  }

  private checked({ endpoint, keys }: NonNullable<Registration['subscription']>): Subscription {
    const admitted = this.hosts.admit(endpoint);
    if (admitted === undefined) throw new Problem('push-host-not-allowed');
    if (!areBrowserKeys(keys.p256dh, keys.auth))
      throw new Problem('invalid-body', [{ field: 'subscription.keys', reason: 'invalid' }]);
    return { endpoint: admitted.url.href, ...keys };
  }

  private async secretOf(deviceId: string, personId: string): Promise<string> {
    return createHmac('sha256', await this.secrets.key('device-secrets'))
      .update(`${deviceId}/${personId}`)
      .digest('base64url');
  }
}

/** A subscription rings for whoever registered it last: a ward's phone must not ring for yesterday's shift. */
async function takeOver(tx: Transaction, endpoint: string, deviceId: string): Promise<void> {
  await tx.query(
    `update notifying.devices set endpoint = null, p256dh = null, auth = null, subscription_gone_at = app.now()
     where endpoint = $1 and id <> $2 and removed_at is null`,
    [endpoint, deviceId],
  );
}

/** False when the id is somebody else's. No `subscription` in the order leaves the known one; null takes it away. */
async function keep(
  tx: Transaction,
  person: PersonActor,
  order: Registration,
  subscription: Subscription | undefined,
  secret: string,
): Promise<boolean> {
  const row = await tx.one(
    `insert into notifying.devices as d (id, facility_id, person_id, name, platform, endpoint, p256dh, auth, secret_hash, last_seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.now())
     on conflict (id) do update set name = $4, platform = coalesce($5, d.platform), secret_hash = $9, last_seen_at = app.now(), removed_at = null,
       endpoint = case when $10 then d.endpoint else $6 end, p256dh = case when $10 then d.p256dh else $7 end, auth = case when $10 then d.auth else $8 end,
       subscription_gone_at = case when $6::text is null then d.subscription_gone_at end
     where d.facility_id = $2 and d.person_id = $3 and not d.sandbox returning id`,
    [
      order.id,
      person.facilityId,
      person.personId,
      order.name,
      order.platform ?? null,
      subscription?.endpoint ?? null,
      subscription?.p256dh ?? null,
      subscription?.auth ?? null,
      sha256(secret),
      order.subscription === undefined,
    ],
  );
  return row !== undefined;
}
