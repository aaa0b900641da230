// An answer of this person that the server has not confirmed: on its way, kept, or refused.

import type { AnswerPage } from '@redalert/contracts';
import { useNow } from '../live/use-now';
import { dismissRefused, useOutbox } from '../outbox/outbox';

export interface PendingAnswer {
  readonly kind: AnswerPage['kind'];
  readonly etaMinutes: number | null;
  /** Longer on its way than a healthy network needs. */
  readonly late: boolean;
  readonly refused: string | null;
  dismiss(): void;
}

const normal_ms = 1_500;

export function usePendingAnswer(alertId: string): PendingAnswer | null {
  useNow();
  const item = useOutbox().findLast((one) => one.alertId === alertId && one.kind === 'answer');
  if (!item) return null;
  const { kind, etaMinutes } = item.body as AnswerPage;
  if (kind === 'understood') return null;
  return {
    kind,
    etaMinutes: etaMinutes ?? null,
    late: item.state !== 'refused' && Date.now() - item.queuedAt > normal_ms,
    refused: item.state === 'refused' ? (item.problem ?? '') : null,
    dismiss: () => dismissRefused(item.id),
  };
}
