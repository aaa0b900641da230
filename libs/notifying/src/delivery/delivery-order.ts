import type { DeliveryState } from '@redalert/contracts';

/** created → handed over → accepted → shown → opened; evidence only adds up, so a state never goes back. */
const rank: Record<DeliveryState, number> = { created: 0, handed_over: 1, accepted: 2, failed: 2, shown: 3, opened: 4 };

/**
 * The state after this news. A failed delivery that a phone shows all the same is shown: evidence beats what we
 * believed. A failure never takes evidence back.
 */
export function after(known: DeliveryState, news: DeliveryState): DeliveryState {
  return rank[news] > rank[known] ? news : known;
}

/** The states from which this news leads forward, as SQL asks for them. */
export function statesBefore(news: DeliveryState): DeliveryState[] {
  return (Object.keys(rank) as DeliveryState[]).filter((known) => after(known, news) !== known);
}
