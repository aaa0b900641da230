// The alert of this screen: from the socket, and from HTTP when the socket has never spoken of it.

import type { AlertView } from '@redalert/contracts';
import { useEffect, useState } from 'react';
import { api, isProblem } from '../api/client';
import { followAlert } from '../live/live-connection';
import { useLive } from '../live/live-store';

export type CaseState = { readonly alert: AlertView } | { readonly alert: null; readonly problem: string | null };

const retry_ms = 3_000;

export function useCase(alertId: string): CaseState {
  const alert = useLive((state) => state.alerts[alertId] ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = alert === null;
  useEffect(() => followAlert(alertId), [alertId]);
  useEffect(() => {
    if (!missing) return undefined;
    const ask = async (): Promise<void> => {
      try {
        useLive.getState().applyAlert(await api.get<AlertView>(`/alerts/${alertId}`));
      } catch (error) {
        setProblem(isProblem(error) && !error.passing ? error.message : null);
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), retry_ms);
    return () => clearInterval(timer);
  }, [alertId, missing]);
  return alert ? { alert } : { alert: null, problem };
}
