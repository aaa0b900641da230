import { Injectable } from '@nestjs/common';
import { EventLog, type Transaction } from '@redalert/platform';
import { changedEvent, notifier } from './delivery-events';
import type { AlertFacts, Delivery, RecallKind } from './delivery';
import { lease_s } from './retry';

type Facts = Omit<Delivery, 'alert' | 'subscription' | 'recall'> & {
  readonly recall: RecallKind | null;
  readonly endpoint: string | null;
  readonly p256dh: string | null;
  readonly auth: string | null;
} & { readonly [Name in keyof AlertFacts]: AlertFacts[Name] | null };

/** Takes deliveries for this process: one conditional UPDATE, so that of many who look only one sends. */
@Injectable()
export class ClaimDeliveries {
  constructor(private readonly log: EventLog) {}

  /** Those of `ids` that are due and still wanted, all of one alert (or all without one), leased for `lease_s`. */
  async run(tx: Transaction, alertId: string | null, ids: readonly string[]): Promise<Delivery[]> {
    if (alertId !== null && !(await this.log.lock(tx, alertId))) return [];
    await this.dropAnswered(tx, ids);
    const claimed = (await this.claim(tx, ids)).map(deliveryOf);
    const first = claimed.filter(({ attempt }) => attempt === 1);
    if (alertId !== null)
      await this.log.append(
        tx,
        alertId,
        notifier,
        first.map((delivery) => changedEvent(delivery, 'handed_over')),
      );
    return claimed;
  }

  /** A page that was answered, passed on or released meanwhile is not tried again. */
  private async dropAnswered(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update notifying.deliveries d set next_attempt_at = null, lease_until = null
       where d.id = any($1) and d.purpose = 'page' and d.attempt > 0 and d.next_attempt_at <= app.now()
         and exists (select from published.pages p where p.id = d.page_id and p.state <> 'RINGING')`,
      [ids],
    );
  }

  private claim(tx: Transaction, ids: readonly string[]): Promise<Facts[]> {
    return tx.query<Facts>(
      `with due as (
         select id from notifying.deliveries
         where id = any($1) and next_attempt_at <= app.now() and state in ('created', 'handed_over') for update skip locked
       ), claimed as (
         update notifying.deliveries d set state = 'handed_over', handed_over_at = coalesce(handed_over_at, app.now()), attempt = attempt + 1,
           next_attempt_at = app.now() + make_interval(secs => $2), lease_until = app.now() + make_interval(secs => $2)
         from due where d.id = due.id returning d.*)
       select c.id, c.facility_id as "facilityId", c.person_id as "personId", c.device_id as "deviceId", c.page_id as "pageId", c.channel, c.purpose,
         c.ring, c.attempt, c.created_at as "createdAt", c.payload ->> 'recall' as recall, v.endpoint, v.p256dh, v.auth,
         c.alert_id as "alertId", a.code, a.mode, a.severity, a.type_code as "typeCode", a.raised_at as "raisedAt", l.name as room,
         coalesce(l.extension, f.phone) as call, f.settings ->> 'pushShowsType' = 'neutral' as neutral, r.role_code as "roleCode"
       from claimed c
       join notifying.devices v on v.id = c.device_id
       left join published.alerts a on a.id = c.alert_id
       left join published.locations l on l.id = a.location_id
       left join published.facilities f on f.facility_id = c.facility_id
       left join published.pages p on p.id = c.page_id
       left join published.role_calls r on r.id = p.role_call_id
       order by c.purpose = 'page' desc, c.created_at`,
      [ids, lease_s],
    );
  }
}

function deliveryOf({
  endpoint,
  p256dh,
  auth,
  code,
  mode,
  severity,
  typeCode,
  raisedAt,
  room,
  call,
  neutral,
  roleCode,
  ...rest
}: Facts): Delivery {
  const subscription = endpoint === null ? null : { endpoint, p256dh: p256dh ?? '', auth: auth ?? '' };
  const alert =
    code === null
      ? null
      : ({
          code,
          mode,
          severity,
          typeCode,
          raisedAt,
          room: room ?? '',
          call,
          neutral: neutral === true,
          roleCode,
        } as AlertFacts);
  return { ...rest, subscription, alert };
}
