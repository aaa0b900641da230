import { randomUUID } from 'node:crypto';
import { nowMs, reached, wallOffsetMs } from './clock';
import { arrivals, openLoop } from './schedule';
import type { Rang } from './screens';
import { fastRoom, type World } from './world';

const RAISES_PER_SECOND = 1;
const RAISING_SECONDS = 6;
const CLIMBING_MS = 9_000; // two more rungs of the last alert

export interface EscalationSamples {
  /** Due → the row is claimed, under the lock of its alert. */
  readonly dueToClaimed: number[];
  /** Due → the phone of the next person rings. */
  readonly dueToPhone: number[];
  readonly overdue: number;
}

/** Alerts that nobody answers, in a room whose people are called after four seconds each: six ladders climb in each alert. */
export async function measureEscalation(world: World, seed: number): Promise<EscalationSamples> {
  const rang: Rang[] = [];
  const stop = world.onRang((page) => void rang.push(page));
  const ids: string[] = [];
  await world.owner.query('truncate bench.fired');
  await openLoop(arrivals(RAISES_PER_SECOND, RAISING_SECONDS, seed + 11), async () => {
    const id = randomUUID();
    ids.push(id);
    await world.coordinator.raise({ id, facilityId: world.facilityId, locationId: fastRoom() });
  });
  await reached(nowMs() + CLIMBING_MS);
  const { rows: fired } = await world.owner.query<{ subject_id: string; due: number; claimed: number }>(
    `select subject_id, extract(epoch from due_at)::float8 * 1000 as due, extract(epoch from claimed_at)::float8 * 1000 as claimed from bench.fired`,
  );
  const { rows: overdue } = await world.owner.query<{ count: number }>(
    `select count(*)::int from platform.deadlines where state = 'armed' and due_at < app.now() - interval '1 second'`,
  );
  stop();
  for (const id of ids) await world.coordinator.standDown(id, { kind: 'resolved' });
  const offset = wallOffsetMs();
  const phones = byRoleCall(rang);
  return {
    dueToClaimed: fired.map(({ due, claimed }) => claimed - due),
    dueToPhone: fired.flatMap(({ subject_id: id, due }) =>
      (phones.get(id) ?? [])
        .filter((at) => at + offset >= due)
        .slice(0, 1)
        .map((at) => at + offset - due),
    ),
    overdue: overdue[0]?.count ?? 0,
  };
}

function byRoleCall(rang: readonly Rang[]): Map<string, number[]> {
  const phones = new Map<string, number[]>();
  for (const { roleCallId, at } of rang)
    if (roleCallId !== null) phones.set(roleCallId, [...(phones.get(roleCallId) ?? []), at]);
  return phones;
}
