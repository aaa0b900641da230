/** A moment in milliseconds since 1970, by the database's clock. Decisions are given it; they never ask for it. */
export type Instant = number;

export const seconds = (count: number): number => count * 1_000;
export const minutes = (count: number): number => count * 60_000;
