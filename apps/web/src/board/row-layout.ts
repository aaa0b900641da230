// How the wall is shared out: what every row gets, and into how many columns its roles go so that the letters are largest.

import { rows_max } from './board-order';
import type { BoardSize } from './use-board-size';

/** `stack`: roles below the room. `side`: beside it, room and time over each other. `wide`: all in one line. */
export type RowShape = 'stack' | 'side' | 'wide';

const header_u = 1.75;
const duty_u = 2.35;
const system_u = 1.05;
const margins_u = 0.7;
const conflict_u = 0.95;
const row_least_u = 1.8;
const stack_from_u = 5.8;
const side_from_u = 4;
/** What the room and the time take away from the tiles, as the style sheet lays them out. */
const taken_u: Record<RowShape, { readonly width: number; readonly height: number }> = {
  stack: { width: 1.2, height: 3.2 },
  side: { width: 10.8, height: 0.5 },
  wide: { width: 14.5, height: 0.5 },
};
/** From this many rows on, the strip of people on duty gives its place to the alerts. */
const duty_gives_way_at = 5;
/** Below this height of a row only roles that lack somebody or are on the way have a tile of their own. */
const tiles_for_all_from_u = 3;

export interface RowLayout {
  readonly shape: RowShape;
  readonly capacity: number;
  readonly dutyShown: boolean;
  readonly presentGrouped: boolean;
  columnsFor(tiles: number): number;
}

export function rowLayout(live: number, conflicts: number, { width, height, u }: BoardSize): RowLayout {
  const free = (strip: number): number =>
    height - (header_u + strip + system_u + margins_u + conflicts * conflict_u) * u;
  const capacity = Math.max(1, Math.min(rows_max, Math.floor(free(0) / (row_least_u * u))));
  const rows = Math.max(1, Math.min(capacity, live));
  const dutyShown = rows < duty_gives_way_at;
  const row_u = free(dutyShown ? duty_u : 0) / rows / u;
  const shape: RowShape = row_u >= stack_from_u ? 'stack' : row_u >= side_from_u ? 'side' : 'wide';
  const taken = taken_u[shape];
  const columnsFor = (tiles: number): number => bestColumns(tiles, width - taken.width * u, (row_u - taken.height) * u);
  return { shape, capacity, dutyShown, presentGrouped: row_u < tiles_for_all_from_u, columnsFor };
}

export function bestColumns(tiles: number, width: number, height: number): number {
  const letters = (columns: number): number =>
    Math.min((width / columns) * 0.1, (height / Math.ceil(tiles / columns)) * 0.25);
  const choices = Array.from({ length: Math.max(1, tiles) }, (_, index) => index + 1);
  return choices.reduce((best, columns) => (letters(columns) > letters(best) * 1.02 ? columns : best), 1);
}
