// What a facility may be able to do, for matching a referral. The columns are typical expectations, never a rule:
// the state of a facility comes from its own licence and its own word.

import { words, type Wording } from './words';
import { expectations, type CapabilityCode } from './capability-table';

export type { CapabilityCode } from './capability-table';

export type Expectation = 'expected' | 'variable' | 'not-expected';

/** Technical levels since the reorganisation, with the older tiers they usually come from. */
export interface ByLevel<T> {
  readonly initial: T;
  readonly basic: T;
  readonly specialised: T;
  readonly endLine: T;
}

export interface Capability {
  readonly code: CapabilityCode;
  readonly name: Wording;
  /** 'number': the facility gives a figure (smallest gestational age in weeks), not a yes or no. */
  readonly kind: 'state' | 'number';
  readonly expected: ByLevel<Expectation>;
  /** Only for a number: what each level typically says. */
  readonly typical?: ByLevel<string>;
}

const meaning: Record<string, Expectation> = { e: 'expected', v: 'variable', n: 'not-expected' };

export const capabilities: readonly Capability[] = expectations.map(([code, vi, en, levels]): Capability => {
  const [initial, basic, specialised, endLine] = [...levels].map((letter) => meaning[letter]!) as [
    Expectation,
    Expectation,
    Expectation,
    Expectation,
  ];
  const expected = { initial, basic, specialised, endLine };
  if (code !== 'NEO-MIN') return { code, name: words(vi, en), kind: 'state', expected };
  return {
    code,
    name: words(vi, en),
    kind: 'number',
    expected,
    typical: { initial: '–', basic: '34', specialised: '28–32', endLine: '0' },
  };
});

export function capabilityOf(code: string): Capability | undefined {
  return capabilities.find((capability) => capability.code === code);
}
