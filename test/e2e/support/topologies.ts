import type { Topology } from '@redalert/testing';

export interface Way {
  readonly topology: Topology;
  readonly redis: boolean;
}

/** Every way in which a hospital may run it. */
export const everyWay: readonly (readonly [string, Way])[] = [
  ['in one process without Redis', { topology: 'one', redis: false }],
  ['in one process with Redis', { topology: 'one', redis: true }],
  ['in four processes with Redis', { topology: 'four', redis: true }],
];

/** The smallest and the largest, for what is long. */
export const smallAndLarge = everyWay.filter(([, { topology, redis }]) => (topology === 'one') !== redis);

/** As a province runs it. */
export const province: Way = { topology: 'four', redis: true };
