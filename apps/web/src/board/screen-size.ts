// How large letters must be on this wall. Reading wants capitals of 20 arc minutes at the reader's distance; 16 is the least.
// The unit of the whole board, one `u`, is the font size that gives 20 arc minutes on this screen.

import { keep, kept } from '../session/kept';

export interface ScreenSize {
  readonly inches: number;
  readonly metres: number;
}

export const default_size: ScreenSize = { inches: 43, metres: 4 };
export const inches_offered = [10, 24, 32, 43, 50, 55, 65, 75] as const;
export const metres_offered = [0.7, 2, 3, 4, 6, 8] as const;

const wanted_arc_minutes = 20;
const capital_height_of_font = 0.7; // Inter: capitals are 0.7 of the font size, rounded down
const mm_per_inch = 25.4;

export function keptSize(): ScreenSize {
  const size = kept<ScreenSize>('board-size');
  return size && size.inches > 0 && size.metres > 0 ? size : default_size;
}
export const keepSize = (size: ScreenSize): void => keep('board-size', size);

export function mmPerPixel(size: ScreenSize, width: number, height: number): number {
  return (size.inches * mm_per_inch) / Math.hypot(width, height);
}

/** CSS pixels of one `u`. */
export function unitPx(size: ScreenSize, width: number, height: number): number {
  const capital_mm = size.metres * 1_000 * Math.tan((wanted_arc_minutes / 60) * (Math.PI / 180));
  return capital_mm / mmPerPixel(size, width, height) / capital_height_of_font;
}
