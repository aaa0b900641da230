// Whether two columns fit side by side.

import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 60rem)');

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

function subscribe(changed: () => void): () => void {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}
