// Each safety net is taken away, together with those that would hide it: a night must be found that breaks. Without
// that, nobody could say what a net holds, or that these nights would notice.

import type { Plan } from './plan/plan';
import { asBuilt, type Nets } from './rules';
import { firstViolation } from './search';

const seeds_max = 400;

interface Removal {
  readonly net: keyof Nets;
  /** Taken away as well, because each of them alone does the same. */
  readonly masks?: readonly (keyof Nets)[];
  /** What the night needs for the net to matter. */
  readonly sharpened?: (plan: Plan) => Plan;
  readonly breaks: RegExp;
}

const withoutFaults = (plan: Plan): Plan => ({
  ...plan,
  faults: [],
  network: { lost: 0, doubled: 0, late: 0 },
  hasRedis: true,
});
const withoutRedis = (plan: Plan): Plan => ({ ...plan, hasRedis: false });
const doubled = (plan: Plan): Plan => ({ ...plan, network: { ...plan.network, doubled: 0.5 } });

const removals: readonly Removal[] = [
  { net: 'notify', masks: ['jobs'], sharpened: withoutFaults, breaks: /I2|I5/ },
  { net: 'jobs', masks: ['notify'], sharpened: withoutFaults, breaks: /I2|I5/ },
  { net: 'sweeper', breaks: /I5|I11/ },
  { net: 'sweeper', sharpened: withoutRedis, breaks: /I5|I11/ },
  { net: 'resend', breaks: /I8/ },
  { net: 'fencing', breaks: /I5|I7|I3/ },
  { net: 'uniqueKeys', sharpened: doubled, breaks: /I1|I7/ },
  { net: 'resync', breaks: /I2|I10/ },
  { net: 'streamLock', breaks: /I3|I5|I7/ },
  { net: 'streamLock', masks: ['fencing'], breaks: /I3|I5|I7/ },
];

describe('a night breaks', () => {
  it.each(removals)('without $net (and $masks)', ({ net, masks = [], sharpened, breaks }) => {
    const off = Object.fromEntries([net, ...masks].map((name) => [name, false]));
    const found = firstViolation({
      from: 0,
      count: seeds_max,
      rules: { ...asBuilt, ...off },
      demands: asBuilt,
      sharpened,
    });
    expect(found?.violation.invariant).toMatch(breaks);
  });
});

describe('no night breaks', () => {
  it.each([
    ['NOTIFY', 'notify'],
    ['Redis', 'jobs'],
  ] as const)('without %s, as long as the other roads are there', (_name, net) => {
    const found = firstViolation({
      from: 0,
      count: 100,
      rules: { ...asBuilt, [net]: false },
      demands: asBuilt,
      sharpened: withoutFaults,
    });
    expect(found).toBeUndefined();
  });
});

describe('nobody else holds an epoch', () => {
  it('is found out when neither lock nor fence is there', () => {
    const rules = { ...asBuilt, streamLock: false, fencing: false };
    const told = Array.from(
      { length: 150 },
      (_, seed) => firstViolation({ from: seed, count: 1, rules, demands: asBuilt })?.violation.invariant,
    );
    expect(told).toContain('I3 one holder');
  });
});
