// The wall's voice: calls until somebody has answered an alert, speaks once more when a role climbs a rung, and is
// silent for drills but for one different tone. It never sounds for an alert that already has its first answer.

import type { AlertView } from '@redalert/contracts';
import { useEffect, useRef } from 'react';
import { loopSound, playSound, useSoundReady } from '../sound/sound';
import { isAnswered } from './board-order';

const nobodyYet = (alert: AlertView): boolean =>
  alert.mode === 'real' && alert.severity === 'RED' && !alert.roleCalls.some(isAnswered);

/** What, when new, is worth one tone: a rung climbed, or a drill begun. */
function climbs(alerts: readonly AlertView[]): string[] {
  return alerts.flatMap((alert) => {
    if (alert.mode === 'drill') return [alert.id];
    return alert.roleCalls
      .filter(({ state }) => state === 'ESCALATED' || state === 'UNCOVERED')
      .map(({ id, state, nextTier }) => `${id}|${state}|${nextTier ?? ''}`);
  });
}

export function useBoardSound(live: readonly AlertView[]): void {
  const ready = useSoundReady();
  const calling = ready && live.some(nobodyYet);
  useEffect(() => (calling ? loopSound('alarm') : undefined), [calling]);
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const now = climbs(live);
    if (ready && now.some((climb) => !known.current.has(climb))) playSound('escalation');
    known.current = new Set(now);
  }, [live, ready]);
}
