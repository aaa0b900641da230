import { claimDeliveries, recordHanded, type Handed } from '../product/handing';
import type { DeliveryRow } from '../store/rows';
import { sweep_ms } from './event-server';
import type { PushService } from './push-service';
import type { Roads } from './roads';
import type { Server } from './server';

const send_limit_ms = 3_500;
const attempts_max = 6;

/** libs/notifying/src/sending: claim, send outside any transaction, record. A crash in between leaves a lease that lapses. */
export function serveDeliveries(server: Server, roads: Roads, push: PushService): void {
  if (!server.plan.services.includes('notifier')) return;
  const { setting } = server;
  const { db } = setting;
  /** What is in hand here; a process that starts has empty hands. */
  let held = new Set<string>();

  const take = (ids: readonly string[]): void => {
    const groups = new Map<string, string[]>();
    for (const id of ids) {
      const alertId = db.deliveries.get(id)?.alertId;
      if (held.has(id) || alertId === undefined) continue;
      held.add(id);
      groups.set(alertId, [...(groups.get(alertId) ?? []), id]);
    }
    for (const [alertId, group] of groups) {
      const letGo = (): void => group.forEach((id) => held.delete(id));
      server.transact(
        `claim for ${alertId}: ${group.join(' ')}`,
        (tx) => claimDeliveries(tx, group),
        (claimed) => {
          for (const id of group) if (!claimed.some((one) => one.id === id)) held.delete(id);
          claimed.forEach(carry);
        },
        letGo,
      );
    }
  };

  const carry = (delivery: DeliveryRow): void => {
    const endpoint = db.devices.get(delivery.deviceId)?.endpoint ?? null;
    let isSettled = false;
    const settle = (handed: Handed): void => {
      if (isSettled) return;
      isSettled = true;
      const done = (): void => void held.delete(delivery.id);
      server.transact(
        `record ${delivery.id}: ${handed.outcome}`,
        (tx) => recordHanded(tx, delivery, endpoint, handed),
        done,
        done,
      );
    };
    if (delivery.attempt > attempts_max) return settle({ outcome: 'later' });
    if (endpoint === null) return settle({ outcome: 'gone' });
    push.post(endpoint, delivery, server.inThisLife(settle));
    server.after(send_limit_ms, () => settle({ outcome: 'later' }));
  };

  const sweep = (): void => {
    const { now } = setting;
    const due = [...db.deliveries.indexed()]
      .filter(({ id, nextAttemptAt }) => (nextAttemptAt as number) <= now && !held.has(id))
      .map(({ id }) => id);
    if (due.length > 0 && setting.isDatabaseUp) take(due);
    server.after(sweep_ms, sweep);
  };

  roads.takeOver(server, take);
  roads.serve('notifying.hand-over', server, (id) => take([id]));
  server.onStart(() => {
    held = new Set();
    if (setting.rules.sweeper) server.after(setting.dice.between(`deliveries/${server.name}`, 1, sweep_ms), sweep);
  });
}
