import type { Violation } from './check/report';
import type { Plan } from './plan/plan';
import { writePlan } from './plan/write-plan';
import { simulate, type Options } from './simulate';

export interface Found {
  readonly seed: number;
  readonly violation: Violation;
}
export interface Search extends Options {
  readonly from: number;
  readonly count: number;
  /** Makes every night more like the one that is looked for. */
  readonly sharpened?: (plan: Plan) => Plan;
}

/** The first seed of these whose night breaks an invariant. */
export function firstViolation({ from, count, sharpened = (plan) => plan, ...options }: Search): Found | undefined {
  for (let seed = from; seed < from + count; seed += 1) {
    const { violation } = simulate(sharpened(writePlan(seed)), options);
    if (violation !== undefined) return { seed, violation };
  }
  return undefined;
}
