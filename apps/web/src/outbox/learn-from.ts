// An answer to a command often holds the alert as it stands now: show it without waiting for the socket to say the same.

import type { AlertView } from '@redalert/contracts';
import { useLive } from '../live/live-store';

export function learnFrom(answer: unknown): void {
  const view = viewIn(answer);
  if (view) useLive.getState().applyAlert(view);
}

function viewIn(answer: unknown): AlertView | null {
  if (isView(answer)) return answer;
  const inner = typeof answer === 'object' && answer !== null && 'alert' in answer ? answer.alert : null;
  return isView(inner) ? inner : null;
}

function isView(value: unknown): value is AlertView {
  return typeof value === 'object' && value !== null && 'roleCalls' in value && 'version' in value;
}
