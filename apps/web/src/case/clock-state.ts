// Where a clock stands. A stopped clock tells how long it ran; a running one tells what is left.

import type { Clock } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';

export interface ClockState {
  readonly kind: 'waiting' | 'running' | 'over' | 'met' | 'late';
  readonly seconds: number;
  /** Share of the target that has passed, 0 to 1. */
  readonly share: number;
}

export function clockState(alert: AlertView, { startsAt, stopsAt, targetSeconds }: Clock, now: number): ClockState {
  const startedAt = startsAt === 'raised' ? alert.raisedAt : firstOf(alert, startsAt);
  if (!startedAt) return { kind: 'waiting', seconds: 0, share: 0 };
  const stoppedAt = (stopsAt && firstOf(alert, stopsAt)) ?? null;
  const until = stoppedAt ?? alert.closedAt;
  const ran = Math.max(0, Math.floor(((until ? Date.parse(until) : now) - Date.parse(startedAt)) / 1_000));
  const share = Math.min(1, ran / targetSeconds);
  if (stoppedAt) return { kind: ran <= targetSeconds ? 'met' : 'late', seconds: ran, share };
  return ran <= targetSeconds
    ? { kind: 'running', seconds: targetSeconds - ran, share }
    : { kind: 'over', seconds: ran - targetSeconds, share };
}

function firstOf(alert: AlertView, key: string): string | null {
  const times = alert.milestones.filter((milestone) => milestone.key === key).map(({ at }) => at);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
