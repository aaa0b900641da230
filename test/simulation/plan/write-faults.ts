import type { Random } from '../engine/random';
import type { Fault, PhonePlan, ServerPlan } from './plan';

type Kind = Fault['type'];
const kinds: readonly Kind[] = [
  'crash',
  'crash',
  'crash',
  'stall',
  'deaf',
  'redis-down',
  'redis-flushed',
  'database-down',
  'database-slow',
  'clock-step',
  'socket-cut',
  'socket-cut',
  'socket-cut',
];
const steps_ms: readonly number[] = [-3_600_000, -5_000, -1_500, -200, 200, 1_500, 5_000, 60_000, 3_600_000];

/** What fails in one night, in no order. */
export function writeFaults(
  random: Random,
  servers: readonly ServerPlan[],
  phones: readonly PhonePlan[],
  until: number,
): Fault[] {
  return Array.from({ length: random.between(0, 9) }, () =>
    writeFault(random, random.pick(kinds), servers, phones, random.between(0, until)),
  ).filter((fault) => fault !== undefined);
}

function writeFault(
  random: Random,
  type: Kind,
  servers: readonly ServerPlan[],
  phones: readonly PhonePlan[],
  at: number,
): Fault | undefined {
  switch (type) {
    case 'crash':
      return {
        type,
        at,
        server: random.pick(servers).name,
        forMs: random.between(200, 6_000),
        when: random.pick(['now', 'before-commit', 'after-commit']),
      };
    case 'stall':
    case 'deaf':
      return { type, at, server: random.pick(servers).name, forMs: random.between(500, 9_000) };
    case 'redis-down':
    case 'database-down':
    case 'database-slow':
      return { type, at, forMs: random.between(300, 5_000) };
    case 'redis-flushed':
      return { type, at };
    case 'clock-step':
      return { type, at, byMs: random.pick(steps_ms) };
    case 'socket-cut':
      return phones.length === 0
        ? undefined
        : {
            type,
            at,
            phone: random.pick(phones).id,
            forMs: random.between(100, 12_000),
            silently: random.happens(0.4),
          };
  }
}
