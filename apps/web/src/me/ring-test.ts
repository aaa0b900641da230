// "Máy tôi có kêu không?": one real push to this device, measured at every stage by the server's own times.

import type { DeviceView } from '@redalert/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, isProblem } from '../api/client';
import { onPushShown } from '../service-worker/register';
import { deviceId } from '../session/device-id';
import { askDevices } from './use-devices';

export const test_limit_s = 30;
const ask_every_ms = 1_000;

export const stages = ['sent', 'accepted', 'shown', 'opened'] as const;
export type TestStage = (typeof stages)[number];
type LastTest = NonNullable<DeviceView['lastTest']>;

export interface RingTest {
  readonly running: boolean;
  readonly startedAt: number | null;
  /** Seconds after the server sent it; null while not reached. */
  readonly seconds: Readonly<Record<TestStage, number | null>>;
  readonly failure: string | null;
}

const notReached = { sent: null, accepted: null, shown: null, opened: null } as const;
const idle: RingTest = { running: false, startedAt: null, seconds: notReached, failure: null };

export function measured({ sentAt, handedOverAt, acceptedAt, shownAt, openedAt }: LastTest): RingTest['seconds'] {
  const after = (instant: string | null): number | null =>
    instant === null ? null : Math.max(0, (Date.parse(instant) - Date.parse(sentAt)) / 1_000);
  return { sent: after(handedOverAt), accepted: after(acceptedAt), shown: after(shownAt), opened: after(openedAt) };
}

export function useRingTest(): RingTest & { start(): void } {
  const [test, setTest] = useState<RingTest>(idle);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const start = useCallback(() => {
    stop.current();
    setTest({ ...idle, running: true, startedAt: Date.now() });
    stop.current = follow(setTest);
  }, []);
  return { ...test, start };
}

function follow(tell: (change: (test: RingTest) => RingTest) => void): () => void {
  let testId: string | null = null;
  let over = false;
  const end = (failure: string | null): void => {
    stop();
    tell((test) => ({ ...test, running: false, failure }));
  };
  const look = async (): Promise<void> => {
    if (testId === null || over) return;
    const last = (await askDevices().catch(() => [])).find(({ id }) => id === deviceId())?.lastTest;
    if (over || last?.id !== testId) return;
    tell((test) => ({ ...test, seconds: measured(last) }));
    if (last.failure) end(last.failure);
    else if (last.openedAt) end(null);
  };
  const timers = [setInterval(() => void look(), ask_every_ms)];
  const limit = setTimeout(() => end(null), test_limit_s * 1_000);
  const unhear = onPushShown(() => void look());
  const stop = (): void => {
    over = true;
    timers.forEach(clearInterval);
    clearTimeout(limit);
    unhear();
  };
  api.post<DeviceView>(`/devices/${deviceId()}/test`).then(
    ({ lastTest }) => ((testId = lastTest?.id ?? null), look()),
    (problem: unknown) => end(isProblem(problem) ? problem.message : String(problem)),
  );
  return stop;
}
