import type { OutgoingHttpHeaders } from 'node:http';
import { Agent } from 'node:https';
import { Injectable } from '@nestjs/common';
import { PageTokens, PlatformConfig, Secrets, vapidKeys } from '@redalert/platform';
import webPush, { type RequestOptions } from 'web-push';
import type { DeliveryPurpose } from '@redalert/contracts';
import type { Delivery, Subscription } from '../../delivery/delivery';
import { ttl_s } from '../../delivery/retry';
import { send_limit_ms, type Channel, type Handed } from '../channel';
import { areBrowserKeys } from './browser-keys';
import { checkedLookup } from './checked-lookup';
import { payloadOf } from './payload';
import { post } from './post';
import { PushHosts } from './push-hosts';
import { handedOf, handedOfError } from './read-answer';
import { topicOf } from './topic';

const NIL = '00000000-0000-0000-0000-000000000000';

/** Seconds a push service may keep it for a phone that is away: a call is soon stale, a recall spares a journey. */
const keptFor_s: Record<DeliveryPurpose, number> = { page: ttl_s, inform: ttl_s, recall: 900, test: 60 };

/** Web Push (RFC 8030, 8291, 8292) to the push services we allow, encrypted for the one browser that subscribed. */
@Injectable()
export class WebPushChannel implements Channel {
  readonly name = 'web_push';
  private readonly agent: Agent;

  constructor(
    private readonly config: PlatformConfig,
    private readonly secrets: Secrets,
    private readonly tokens: PageTokens,
    private readonly hosts: PushHosts,
  ) {
    this.agent = new Agent({ keepAlive: true, lookup: checkedLookup((host) => hosts.mayBePrivate(host)) });
  }

  async send(delivery: Delivery): Promise<Handed> {
    const { subscription } = delivery;
    if (subscription === null) return { outcome: 'gone' };
    const admitted = this.hosts.admit(subscription.endpoint);
    if (admitted === undefined) return { outcome: 'refused', reason: 'push-host-not-allowed' };
    const token = await this.tokenOf(delivery);
    const text = JSON.stringify(payloadOf(delivery, token, this.config.publicUrl));
    if (!areBrowserKeys(subscription.p256dh, subscription.auth))
      return { outcome: 'refused', reason: 'bad-subscription' };
    const { headers, body } = seal(subscription, text, await this.options(delivery));
    try {
      return handedOf(await post(admitted.url, headers, body, this.agent, send_limit_ms), new Date());
    } catch (error) {
      return handedOfError(error);
    }
  }

  private tokenOf({ alertId, facilityId, id, pageId, personId }: Delivery): Promise<string> {
    return this.tokens.issue({ facilityId, alertId: alertId ?? NIL, pageId: pageId ?? NIL, personId, deliveryId: id });
  }

  private async options({ alertId, id, purpose }: Delivery): Promise<RequestOptions> {
    const vapidDetails = { subject: this.config.pushContact, ...(await vapidKeys(this.secrets)) };
    return {
      TTL: keptFor_s[purpose],
      urgency: 'high',
      topic: topicOf(alertId ?? id),
      contentEncoding: 'aes128gcm',
      vapidDetails,
    };
  }
}

/** Encrypts for the browser and signs for its push service. */
function seal(
  { endpoint, p256dh, auth }: Subscription,
  text: string,
  options: RequestOptions,
): { headers: OutgoingHttpHeaders; body: Buffer } {
  const { body, headers } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, options);
  return { body: body as unknown as Buffer, headers };
}
