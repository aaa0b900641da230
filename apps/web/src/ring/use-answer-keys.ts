// 1, 2, 3 answer from a keyboard. Not within the first second, and not while somebody types elsewhere.

import { useEffect } from 'react';
import type { MyCall } from './my-calls';
import { answerCall } from './ring-store';

const settle_ms = 1_000;
const kinds = { '1': 'coming', '2': 'need_more', '3': 'cannot' } as const;

export function useAnswerKeys(call: MyCall | null): void {
  const alertId = call?.alert.id;
  const pageId = call?.page.id;
  useEffect(() => {
    if (!alertId || !pageId) return undefined;
    const began = Date.now();
    const pressed = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey || Date.now() - began < settle_ms)
        return;
      if (event.key in kinds) answerCall(alertId, pageId, { kind: kinds[event.key as keyof typeof kinds] });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [alertId, pageId]);
}
