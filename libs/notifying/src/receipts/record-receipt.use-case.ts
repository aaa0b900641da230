import { Injectable } from '@nestjs/common';
import type { Actor, Receipt } from '@redalert/contracts';
import {
  EventLog,
  facilityOf,
  PageTokens,
  personOf,
  Problem,
  UnitOfWork,
  type PageTicket,
  type Transaction,
} from '@redalert/platform';
import { changedEvent } from '../delivery/delivery-events';
import { statesBefore } from '../delivery/delivery-order';
import { findEvidenced, type Evidenced } from './find-evidenced';

interface Bearer {
  readonly facilityId: string;
  readonly personId: string;
  /** What the bearer was given to prove it; a signed-in person needs nothing else. */
  readonly ticket: Partial<PageTicket> | undefined;
}

/**
 * Device evidence: a phone has shown or opened a message. It may come before the provider's answer, before the row, or
 * twice; it only ever leads forward, and it never answers a page.
 */
@Injectable()
export class RecordReceipt {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly tokens: PageTokens,
  ) {}

  /** Throws `not-authenticated` when nobody stands behind it, `not-found` when it is not theirs. */
  async run(receipt: Receipt, actor?: Actor): Promise<void> {
    const bearer = await this.bearerOf(receipt, actor);
    await this.work.run({ facilityId: bearer.facilityId }, async (tx) => {
      const found = await findEvidenced(tx, receipt, bearer.personId);
      if (found === undefined || !provenBy(bearer.ticket, found)) throw new Problem('not-found');
      if (found.alertId !== null) await this.log.lock(tx, found.alertId);
      if (found.missing) await writeSocketDelivery(tx, found);
      const moved = await move(tx, found, receipt.state);
      await markSeen(tx, found.deviceId);
      if (moved && found.alertId !== null)
        await this.log.append(tx, found.alertId, byline(bearer, actor), [changedEvent(found, receipt.state)]);
    });
  }

  /** The token of the page first: a shared phone may hold somebody else's session. */
  private async bearerOf({ token }: Receipt, actor: Actor | undefined): Promise<Bearer> {
    const ticket = token === undefined ? undefined : await this.tokens.read(token);
    if (ticket !== undefined) return { facilityId: ticket.facilityId, personId: ticket.personId, ticket };
    if (actor === undefined) throw new Problem('not-authenticated');
    const personId = personOf(actor);
    if (personId === undefined) throw new Problem('not-found');
    return {
      facilityId: facilityOf(actor),
      personId,
      ticket: actor.kind === 'link' ? { pageId: actor.pageId } : undefined,
    };
  }
}

/** A token proves receipts of its own delivery and of its page. */
function provenBy(ticket: Bearer['ticket'], { id, pageId }: Evidenced): boolean {
  return ticket === undefined || ticket.deliveryId === id || (pageId !== null && ticket.pageId === pageId);
}

const byline = ({ ticket }: Bearer, actor: Actor | undefined): Actor =>
  ticket === undefined && actor !== undefined ? actor : device;
const device: Actor = { kind: 'system', name: 'device' };

/** A phone on the socket can be faster than the notifier. */
async function writeSocketDelivery(
  tx: Transaction,
  { alertId, deviceId, id, pageId, personId, purpose, ring }: Evidenced,
): Promise<void> {
  await tx.query(
    `insert into notifying.deliveries (id, facility_id, alert_id, page_id, person_id, device_id, channel, purpose, ring)
     values ($1, $2, $3, $4, $5, $6, 'socket', $7, $8) on conflict do nothing`,
    [id, tx.facilityId, alertId, pageId, personId, deviceId, purpose, ring],
  );
}

/** True when the state went forward. Whoever has seen it need not be sent it again. */
async function move(tx: Transaction, { id }: Evidenced, state: Receipt['state']): Promise<boolean> {
  const row = await tx.one(
    `update notifying.deliveries set state = $2, shown_at = coalesce(shown_at, app.now()),
       opened_at = case when $2 = 'opened' then coalesce(opened_at, app.now()) else opened_at end, next_attempt_at = null, lease_until = null
     where id = $1 and state = any($3) returning id`,
    [id, state, statesBefore(state)],
  );
  return row !== undefined;
}

async function markSeen(tx: Transaction, deviceId: string): Promise<void> {
  await tx.query('update notifying.devices set last_shown_at = app.now(), last_seen_at = app.now() where id = $1', [
    deviceId,
  ]);
}
