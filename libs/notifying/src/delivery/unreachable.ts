// Says that a person cannot be called, so that the ladder moves on and the coordinator sees why: once for each page.

import { Injectable } from '@nestjs/common';
import type { Payload } from '@redalert/contracts';
import { EventLog, type Transaction } from '@redalert/platform';
import type { Delivery } from './delivery';
import { notifier } from './delivery-events';

type Reason = Payload<'person.unreachable'>['reason'];
export interface Unreachable {
  readonly personId: string;
  readonly pageId: string | null;
  readonly reason: Reason;
}

@Injectable()
export class TellUnreachable {
  constructor(private readonly log: EventLog) {}

  /** The stream must be held. */
  async tell(tx: Transaction, streamId: string, people: readonly Unreachable[]): Promise<void> {
    if (people.length === 0) return;
    const told = await tx.query<{ personId: string; pageId: string | null }>(
      `select payload ->> 'personId' as "personId", payload ->> 'pageId' as "pageId" from platform.events where stream_id = $1 and type = 'person.unreachable'`,
      [streamId],
    );
    const fresh = people.filter(
      (one) => !told.some(({ personId, pageId }) => personId === one.personId && pageId === one.pageId),
    );
    await this.log.append(
      tx,
      streamId,
      notifier,
      fresh.map((payload) => ({ type: 'person.unreachable', payload })),
    );
  }

  /**
   * After a failure: no other delivery of the same message can still reach this person. A socket that has shown nothing
   * is no hope, because nobody knows whether a phone is at its other end.
   */
  async tellIfNoneIsLeft(
    tx: Transaction,
    { alertId, pageId, personId, purpose }: Delivery,
    reason: Reason,
  ): Promise<void> {
    if (alertId === null) return;
    const hope = await tx.one(
      `select d.id from notifying.deliveries d
       where d.alert_id = $1 and d.person_id = $2 and d.purpose = $3 and d.page_id is not distinct from $4
         and (d.shown_at is not null or (d.channel <> 'socket' and d.state <> 'failed')) limit 1`,
      [alertId, personId, purpose, pageId],
    );
    if (hope === undefined) await this.tell(tx, alertId, [{ personId, pageId, reason }]);
  }
}
