// Who is on call now, asked again every minute; the last answer is remembered for a start without a network.

import type { DutyView } from '@redalert/contracts';
import { useEffect } from 'react';
import { create } from 'zustand';
import { api } from '../api/client';
import { keep, kept } from '../session/kept';

const ask_every_ms = 60_000;

interface OnCallState {
  readonly duties: readonly DutyView[];
  readonly askedAt: number | null;
}
const useStore = create<OnCallState>(() => ({ duties: kept<DutyView[]>('on-call') ?? [], askedAt: null }));

export function useOnCall(facilityId: string | undefined): readonly DutyView[] {
  useEffect(() => {
    if (!facilityId) return undefined;
    const ask = (): void => void askOnCall(facilityId);
    ask();
    const timer = setInterval(ask, ask_every_ms);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [facilityId]);
  return useStore((state) => state.duties);
}

async function askOnCall(facilityId: string): Promise<void> {
  try {
    const { items } = await api.get<{ items: DutyView[] }>(`/on-call?facilityId=${facilityId}`);
    keep('on-call', items);
    useStore.setState({ duties: items, askedAt: Date.now() });
  } catch {
    // The list of the last minute is better than none; the link banner says that the road is down.
  }
}
