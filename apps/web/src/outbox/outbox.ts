// Commands leave through here: kept first, then sent, in order within each alert, again and again until the server answers.
// The id travels with the command, so a repeated sending is the same command. A refusal ends it and is shown.

import { create } from 'zustand';
import { api, ApiProblem, isProblem } from '../api/client';
import { uuid7 } from '../api/uuid7';
import { learnFrom } from './learn-from';
import type { Command, OutboxItem } from './outbox-item';
import { storage } from './outbox-storage';

export type { Command, CommandKind, OutboxItem } from './outbox-item';

const retry_min_ms = 1_000;
const retry_max_ms = 5_000;

interface OutboxState {
  readonly items: readonly OutboxItem[];
}
const useStore = create<OutboxState>(() => ({ items: [] }));
const waiters = new Map<string, { done: (value: unknown) => void; failed: (problem: ApiProblem) => void }>();
const busy = new Set<string>();
const pauses = new Map<string, ReturnType<typeof setTimeout>>();

/** Everything not yet answered, oldest first; `state` says whether it waits, travels or was refused. */
export const useOutbox = (): readonly OutboxItem[] => useStore((state) => state.items);

/**
 * Keeps the command and sends it. Resolves with the server's answer, however long the road is down; rejects only with the
 * server's "no". Nobody has to wait for it: the item is visible in `useOutbox` from this moment.
 */
export function sendCommand<T = unknown>(command: Omit<Command, 'id'> & { readonly id?: string }): Promise<T> {
  const item: OutboxItem = {
    ...command,
    id: command.id ?? uuid7(),
    queuedAt: Date.now(),
    attempts: 0,
    state: 'waiting',
    problem: null,
  };
  const answered = new Promise<unknown>((done, failed) => waiters.set(item.id, { done, failed }));
  answered.catch(() => undefined);
  useStore.setState(({ items }) => ({ items: [...items, item] }));
  void storage.put(item).then(() => flush(item.alertId));
  return answered as Promise<T>;
}

/** A refusal that a person has read. */
export function dismissRefused(id: string): void {
  forgetItem(id);
}

/** Takes up what an earlier visit left unsent, and tries again on every sign that the road may be open. */
export function startOutbox(): void {
  const resume = (): void => void pickUp();
  window.addEventListener('online', resume);
  window.addEventListener('pageshow', resume);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && resume());
  resume();
}

async function pickUp(): Promise<void> {
  const kept = await storage.all();
  useStore.setState(({ items }) => {
    const known = new Set(items.map(({ id }) => id));
    const back = kept
      .filter(({ id }) => !known.has(id))
      .map((item): OutboxItem => (item.state === 'sending' ? { ...item, state: 'waiting' } : item));
    return { items: [...back, ...items] };
  });
  for (const alertId of new Set(useStore.getState().items.map((item) => item.alertId))) flush(alertId);
}

function flush(alertId: string): void {
  clearTimeout(pauses.get(alertId));
  if (busy.has(alertId)) return;
  const next = useStore.getState().items.find((item) => item.alertId === alertId && item.state === 'waiting');
  if (!next) return;
  busy.add(alertId);
  void attempt(next).then((pauseMs) => {
    busy.delete(alertId);
    if (pauseMs === 0) flush(alertId);
    else
      pauses.set(
        alertId,
        setTimeout(() => flush(alertId), pauseMs),
      );
  });
}

/** How long to wait before the next attempt of this alert's queue. */
async function attempt(item: OutboxItem): Promise<number> {
  change(item.id, { state: 'sending', attempts: item.attempts + 1 });
  try {
    const answer = await api.post<unknown>(item.path, item.body);
    learnFrom(answer);
    forgetItem(item.id);
    settle(item.id)?.done(answer);
    return 0;
  } catch (error) {
    const problem = isProblem(error) ? error : new ApiProblem(0, 'no-answer', String(error));
    return problem.passing ? waitAgain(item) : refuse(item, problem);
  }
}

function waitAgain(item: OutboxItem): number {
  change(item.id, { state: 'waiting' });
  return Math.min(retry_max_ms, retry_min_ms * 2 ** item.attempts);
}

function refuse(item: OutboxItem, problem: ApiProblem): number {
  change(item.id, { state: 'refused', problem: problem.message });
  const refused = useStore.getState().items.find(({ id }) => id === item.id);
  if (refused) void storage.put(refused);
  settle(item.id)?.failed(problem);
  return 0;
}

function change(id: string, changes: Partial<OutboxItem>): void {
  useStore.setState(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, ...changes } : item)) }));
}

function forgetItem(id: string): void {
  useStore.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }));
  void storage.remove(id);
}

function settle(id: string) {
  const waiter = waiters.get(id);
  waiters.delete(id);
  return waiter;
}
