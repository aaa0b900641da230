// What this screen remembers of a call beyond the view: that it rang here, what the server said to the answer, what was closed.

import type { AnswerOutcome, AnswerPage } from '@redalert/contracts';
import { create } from 'zustand';
import { commandsFor } from '../case/case-commands';
import { watchNow } from '../live/live-connection';

interface RingState {
  /** Pages that rang on this screen: their ending is shown too. */
  readonly rang: ReadonlySet<string>;
  /** Read and closed by the person: pages, and alerts that were called off. */
  readonly closed: ReadonlySet<string>;
  readonly outcomes: Readonly<Record<string, AnswerOutcome['outcome']>>;
  /** Made small, so that the app below can be used on the way. */
  readonly small: boolean;
}

export const useRing = create<RingState>(() => ({ rang: new Set(), closed: new Set(), outcomes: {}, small: false }));

export const noteRang = (pageId: string): void =>
  useRing.setState(({ rang }) => (rang.has(pageId) ? {} : { rang: new Set(rang).add(pageId), small: false }));
export const closeCall = (id: string): void => useRing.setState(({ closed }) => ({ closed: new Set(closed).add(id) }));
export const makeSmall = (small: boolean): void => useRing.setState({ small });

/** Kept by the outbox until the server has answered. A "no" means that the picture here was old: ask for the true one. */
export function answerCall(alertId: string, pageId: string, answer: Pick<AnswerPage, 'kind' | 'etaMinutes'>): void {
  useRing.setState(({ closed }) => ({ closed: new Set([...closed].filter((id) => id !== pageId)) }));
  commandsFor(alertId)
    .answer({ ...answer, pageId })
    .then(
      (said) =>
        useRing.setState(({ outcomes }) => ({ outcomes: { ...outcomes, [pageId]: (said as AnswerOutcome).outcome } })),
      watchNow,
    );
}

export function understood(alertId: string): void {
  closeCall(alertId);
  void commandsFor(alertId).answer({ kind: 'understood' });
}
