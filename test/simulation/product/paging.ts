import type { Channel, Payload } from '@redalert/contracts';
import { isWaiting } from '@redalert/domain';
import type { Promises } from '../rules';
import type { Database } from '../store/database';
import type { DeliveryRow, DeviceRow, EventRow } from '../store/rows';
import { pageId as idOfPage } from './announcements';
import { append } from './event-log';
import { insertOnce, type Transaction } from './transaction';

type Page = Payload<'pages.requested'>['pages'][number];
type Reason = Payload<'person.unreachable'>['reason'];
interface Unreachable {
  readonly personId: string;
  readonly pageId: string | null;
  readonly reason: Reason;
}

const channelsOf = ({ endpoint }: DeviceRow): Channel[] => (endpoint === null ? ['socket'] : ['socket', 'web_push']);

/** libs/notifying/src/paging/page-people.consumer.ts with page-plan.ts: each device of each person, on each of its channels. */
export function pagePeople(tx: Transaction, { streamId, payload }: EventRow): void {
  const alert = tx.db.alerts.get(streamId);
  if (alert === undefined || alert.lifecycle !== 'open' || alert.pausedBy !== null) return;
  const pages = (payload as Payload<'pages.requested'>).pages.filter(
    (page) => page.purpose === 'inform' || stillRings(tx.db, tx.rules, streamId, page.pageId),
  );
  const unreachable: Unreachable[] = [];
  for (const page of pages) {
    const own = [...tx.db.devices.all()].filter(({ personId }) => personId === page.personId);
    if (own.every(({ endpoint, gone }) => gone && endpoint === null))
      unreachable.push({ ...page, reason: own.length === 0 ? 'no-device' : 'subscription-gone' });
    for (const device of own) for (const channel of channelsOf(device)) addPage(tx, streamId, page, device.id, channel);
  }
  tellUnreachable(tx, streamId, unreachable);
}

/** Whether a page may be handed over now. As built, a role that a colleague holds meanwhile is not looked at. */
export function stillRings(
  db: Database,
  { heldRolesFallSilent }: Pick<Promises, 'heldRolesFallSilent'>,
  alertId: string,
  pageId: string,
): boolean {
  const call = (db.calls.get(alertId) ?? []).map((row) => row.call).find(({ id }) => pageId.startsWith(`${id}|`));
  const page = call?.pages.find(({ personId }) => idOfPage(call.id, personId) === pageId);
  if (call === undefined || page === undefined || page.state !== 'RINGING') return false;
  return !heldRolesFallSilent || isWaiting(call);
}

function addPage(
  tx: Transaction,
  alertId: string,
  { pageId, personId, purpose, ring }: Page,
  deviceId: string,
  channel: Channel,
): void {
  add(
    tx,
    { alertId, pageId, personId, deviceId, channel, purpose, ring },
    pageDeliveryId(pageId, deviceId, channel, ring),
  );
}

export const pageDeliveryId = (pageId: string, deviceId: string, channel: Channel, ring: number): string =>
  `${pageId}/${deviceId}/${channel}/${ring}`;

type NewDelivery = Pick<DeliveryRow, 'alertId' | 'pageId' | 'personId' | 'deviceId' | 'channel' | 'purpose' | 'ring'>;

/** The ledger: each message is a row before anything is sent; a socket row is only evidence to be. */
export function add(tx: Transaction, delivery: NewDelivery, key: string): void {
  const nextAttemptAt = delivery.channel === 'socket' ? null : tx.now;
  const id = insertOnce(tx, tx.db.deliveries, key, (fresh) => ({
    id: fresh,
    ...delivery,
    state: 'created' as const,
    attempt: 0,
    createdAt: tx.now,
    shown: false,
    nextAttemptAt,
    isStopped: false,
  }));
  if (id === undefined) return;
  tx.db.deliveriesOf.set(delivery.alertId, [...(tx.db.deliveriesOf.get(delivery.alertId) ?? []), id]);
  tx.touched.add(delivery.alertId);
  if (nextAttemptAt === null) return;
  tx.hints.push(
    { type: 'wake', queue: 'notifying.hand-over', id, jobId: `n-${id}-a0`, delayMs: 0 },
    { type: 'hand-over', ids: [id] },
  );
}

/** libs/notifying/src/paging/recall-people.consumer.ts: whoever was called is told that they need not come. */
export function recallPeople(tx: Transaction, { streamId, version }: EventRow): void {
  const called = new Map<string, DeliveryRow>();
  for (const id of tx.db.deliveriesOf.get(streamId) ?? []) {
    const row = tx.db.deliveries.get(id) as DeliveryRow;
    if (row.purpose === 'recall') continue;
    if (row.nextAttemptAt !== null) tx.db.deliveries.set(id, { ...row, nextAttemptAt: null, isStopped: true });
    called.set(`${row.deviceId}/${row.channel}`, row);
  }
  for (const [road, { channel, deviceId, personId }] of called) {
    add(
      tx,
      { alertId: streamId, pageId: null, personId, deviceId, channel, purpose: 'recall', ring: version },
      `recall/${streamId}/${version}/${road}`,
    );
  }
}

/** libs/notifying/src/delivery/unreachable.ts: once for each page, so that the ladder moves on. */
export function tellUnreachable(tx: Transaction, alertId: string, people: readonly Unreachable[]): void {
  const fresh = people.filter(({ pageId, personId }) => !isTold(tx, alertId, personId, pageId));
  append(
    tx,
    alertId,
    fresh.map(({ pageId, personId, reason }) => ({
      type: 'person.unreachable',
      payload: { personId, pageId, reason },
    })),
  );
  for (const { pageId, personId } of fresh) tx.db.commands.set(toldKey(alertId, personId, pageId), true);
}

export const toldKey = (alertId: string, personId: string, pageId: string | null): string =>
  `unreachable/${alertId}/${personId}/${pageId}`;
const isTold = (tx: Transaction, alertId: string, personId: string, pageId: string | null): boolean =>
  tx.db.commands.get(toldKey(alertId, personId, pageId)) === true;
