import type { RowJob } from './roads';

/** A table whose rows fall due: the sweeper asks for them, and each is looked at under its own facility. */
export interface DueRows {
  readonly name: string;
  /** Ids that are due now, over all facilities; at most `limit`. */
  due(limit: number): Promise<RowJob[]>;
  /** Does one row if it is still due; does nothing otherwise. Must be safe to call twice, from two processes at once. */
  look(row: RowJob): Promise<void>;
}

/** Runs the handler of a pattern, and ends when its work is done. */
export type Handle = (pattern: string, data: unknown) => Promise<void>;
