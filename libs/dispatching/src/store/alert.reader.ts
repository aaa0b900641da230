import type { Transaction } from '@redalert/platform';

/** What dispatching needs to know of an alert. */
export interface AlertFacts {
  readonly id: string;
  readonly mode: 'real' | 'drill';
  readonly severity: 'RED' | 'ORANGE';
  readonly lifecycle: 'open' | 'closed' | 'handed_over' | 'cancelled';
  readonly paused: boolean;
}

export function readAlert(tx: Transaction, alertId: string): Promise<AlertFacts | undefined> {
  return tx.one<AlertFacts>(
    'select id, mode, severity, lifecycle, paused_by is not null as paused from published.alerts where id = $1',
    [alertId],
  );
}

export const isRinging = (alert: AlertFacts): boolean => alert.lifecycle === 'open' && !alert.paused;
export const isRealRed = (alert: AlertFacts): boolean => alert.mode === 'real' && alert.severity === 'RED';
