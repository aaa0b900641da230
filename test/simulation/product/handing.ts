import type { DeliveryState } from '@redalert/contracts';
import type { DeliveryRow } from '../store/rows';
import { append } from './event-log';
import { pageDeliveryId, stillRings, tellUnreachable } from './paging';
import type { Transaction } from './transaction';

// libs/notifying/src/delivery/retry.ts
const ttl_s = 120;
export const lease_ms = 5_000;
const attempts_max = 6;

export type Handed = { readonly outcome: 'accepted' | 'gone' | 'refused' | 'later' };

/** libs/notifying/src/delivery/claim.ts: of many who look only one sends. */
export function claimDeliveries(tx: Transaction, ids: readonly string[]): DeliveryRow[] {
  const claimed: DeliveryRow[] = [];
  for (const id of ids) {
    const row = tx.db.deliveries.get(id);
    if (row === undefined) continue;
    if (tx.rules.fencing && (row.nextAttemptAt === null || row.nextAttemptAt > tx.now)) continue;
    if (
      row.purpose === 'page' &&
      (row.attempt > 0 || tx.rules.heldRolesFallSilent) &&
      !stillRings(tx.db, tx.rules, row.alertId, row.pageId as string)
    ) {
      tx.db.deliveries.set(id, { ...row, nextAttemptAt: null, isStopped: true });
      continue;
    }
    if (row.state !== 'created' && row.state !== 'handed_over') continue;
    const taken: DeliveryRow = {
      ...row,
      state: 'handed_over',
      attempt: row.attempt + 1,
      nextAttemptAt: tx.rules.resend ? tx.now + lease_ms : null,
    };
    tx.db.deliveries.set(id, taken);
    tx.facts.push({ type: 'claimed', delivery: taken });
    claimed.push(taken);
    if (row.attempt === 0) tell(tx, taken, 'handed_over');
  }
  return claimed;
}

/** libs/notifying/src/delivery/record-handed.ts: what a provider made of it, unless somebody else has taken it over. */
export function recordHanded(tx: Transaction, sent: DeliveryRow, endpoint: string | null, { outcome }: Handed): void {
  const row = tx.db.deliveries.get(sent.id) as DeliveryRow;
  const isOurs = !tx.rules.fencing || row.attempt === sent.attempt;
  if (outcome === 'accepted') {
    if (!isOurs || row.state === 'accepted' || row.state === 'failed') return;
    tx.db.deliveries.set(row.id, {
      ...row,
      state: row.state === 'handed_over' ? 'accepted' : row.state,
      nextAttemptAt: null,
    });
    if (row.state === 'handed_over') tell(tx, row, 'accepted');
    return;
  }
  const device = tx.db.devices.get(row.deviceId);
  const isReplaced =
    outcome === 'gone' && endpoint !== null && device?.endpoint !== null && device?.endpoint !== endpoint;
  const delay = isReplaced
    ? 0
    : outcome === 'later'
      ? delayAfter(sent.attempt, (tx.now - row.createdAt) / 1_000)
      : null;
  if (delay !== null) {
    if (isOurs && row.state === 'handed_over' && row.nextAttemptAt !== null) {
      tx.db.deliveries.set(row.id, { ...row, nextAttemptAt: tx.now + delay * 1_000 });
      tx.hints.push({
        type: 'wake',
        queue: 'notifying.hand-over',
        id: row.id,
        jobId: `n-${row.id}-a${sent.attempt}`,
        delayMs: delay * 1_000,
      });
    }
    return;
  }
  fail(tx, row, isOurs, outcome === 'gone' ? endpoint : null);
}

function delayAfter(attempt: number, ageSeconds: number): number | null {
  const delay = 2 ** (attempt - 1);
  return attempt >= attempts_max || ageSeconds + delay >= ttl_s ? null : delay;
}

function fail(tx: Transaction, row: DeliveryRow, isOurs: boolean, goneEndpoint: string | null): void {
  const fails = isOurs && row.state === 'handed_over';
  if (fails) tx.db.deliveries.set(row.id, { ...row, state: 'failed', nextAttemptAt: null });
  const device = tx.db.devices.get(row.deviceId);
  if (goneEndpoint !== null && device?.endpoint === goneEndpoint)
    tx.db.devices.set(device.id, { ...device, endpoint: null, gone: true });
  if (!fails) return;
  tell(tx, row, 'failed');
  if (!hasHope(tx, row))
    tellUnreachable(tx, row.alertId, [
      {
        personId: row.personId,
        pageId: row.pageId,
        reason: goneEndpoint === null ? 'all-channels-failed' : 'subscription-gone',
      },
    ]);
}

/** Whether another delivery of the same message may still reach this person. A socket that has shown nothing is no hope. */
export function hasHope(tx: Pick<Transaction, 'db'>, { alertId, pageId, personId, purpose }: DeliveryRow): boolean {
  return (tx.db.deliveriesOf.get(alertId) ?? []).some((id) => {
    const other = tx.db.deliveries.get(id) as DeliveryRow;
    return (
      other.personId === personId &&
      other.purpose === purpose &&
      other.pageId === pageId &&
      (other.shown || (other.channel !== 'socket' && other.state !== 'failed'))
    );
  });
}

export interface Receipt {
  readonly alertId: string;
  readonly pageId: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly channel: 'socket' | 'web_push';
  readonly ring: number;
  /** What a push carries; a socket's receipt may be faster than its row. */
  readonly deliveryId: string | null;
}

/** libs/notifying/src/receipts/record-receipt.use-case.ts: evidence only ever leads forward, and never answers a page. */
export function takeReceipt(
  tx: Transaction,
  { alertId, channel, deliveryId, deviceId, pageId, personId, ring }: Receipt,
): void {
  const id = deliveryId ?? pageDeliveryId(pageId, deviceId, channel, ring);
  const purpose = pageId.startsWith('inform/') ? ('inform' as const) : ('page' as const);
  const row = tx.db.deliveries.get(id) ?? {
    id,
    alertId,
    pageId,
    personId,
    deviceId,
    channel,
    purpose,
    ring,
    state: 'created' as const,
    attempt: 0,
    createdAt: tx.now,
    shown: false,
    nextAttemptAt: null,
    isStopped: false,
  };
  if (row.shown) return;
  if (tx.db.deliveries.get(id) === undefined)
    tx.db.deliveriesOf.set(alertId, [...(tx.db.deliveriesOf.get(alertId) ?? []), id]);
  tx.db.deliveries.set(id, { ...row, state: 'shown', shown: true, nextAttemptAt: null });
  tell(tx, row, 'shown');
}

function tell(
  tx: Transaction,
  { id, pageId, personId, deviceId, channel, purpose, alertId }: DeliveryRow,
  state: DeliveryState,
): void {
  append(tx, alertId, [
    { type: 'delivery.changed', payload: { deliveryId: id, pageId, personId, deviceId, channel, purpose, state } },
  ]);
}
