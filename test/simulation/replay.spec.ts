import { readArguments } from './main';
import { writePlan } from './plan/write-plan';
import { asBuilt } from './rules';
import { firstViolation } from './search';
import { simulate } from './simulate';
import { tellSeed } from './tell';

describe('a seed', () => {
  it('is the same night each time', () => {
    const night = () => simulate(writePlan(4), { isTraced: true }).lines;
    expect(night().length).toBeGreaterThan(20);
    expect(night()).toEqual(night());
  });

  it('that breaks something is told small, with how to replay it', () => {
    const options = { rules: { ...asBuilt, sweeper: false }, demands: asBuilt };
    const found = firstViolation({ from: 0, count: 100, ...options });
    const told = tellSeed(found?.seed ?? -1, options);
    expect(told).toContain(`npm run simulate -- --seed ${found?.seed}`);
    expect(told).toContain('is raised');
    expect(tellSeed(found?.seed ?? -1, options)).toBe(told);
  });
});

describe('npm run simulate', () => {
  it('runs a million seeds unless told otherwise', () => {
    expect(readArguments([])).toEqual({ seed: undefined, from: 0, seeds: 1_000_000 });
    expect(readArguments(['--seed', '733'])).toMatchObject({ seed: 733 });
    expect(readArguments(['--seeds', '50', '--from', '100'])).toMatchObject({ seeds: 50, from: 100 });
    expect(() => readArguments(['--sed', '1'])).toThrow('not understood');
  });
});
