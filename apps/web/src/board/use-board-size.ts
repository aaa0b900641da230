// The board's unit for this window and this wall, recomputed when either changes.

import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { keepSize, keptSize, unitPx, type ScreenSize } from './screen-size';

/** Fewer lines than this on a screen and no alert fits beside the clock; smaller than the floor and a laptop user squints. */
const lines_min = 13;
const unit_min_px = 20;

export interface BoardSize {
  readonly width: number;
  readonly height: number;
  /** Font size of 20 arc minutes, in CSS pixels, as far as the screen allows. */
  readonly u: number;
  /** The screen is too small for the distance: letters are smaller than wanted. */
  readonly tooFar: boolean;
}

interface SizeState {
  readonly size: ScreenSize;
  choose(size: ScreenSize): void;
}
export const useScreenSize = create<SizeState>((set) => ({
  size: keptSize(),
  choose: (size) => {
    keepSize(size);
    set({ size });
  },
}));

function onResize(notify: () => void): () => void {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}

export function useBoardSize(): BoardSize {
  const width = useSyncExternalStore(onResize, () => window.innerWidth);
  const height = useSyncExternalStore(onResize, () => window.innerHeight);
  const wanted = unitPx(
    useScreenSize(({ size }) => size),
    width,
    height,
  );
  const most = Math.min(height / lines_min, width / 21);
  return { width, height, u: Math.max(unit_min_px, Math.min(wanted, most)), tooFar: wanted > most };
}
