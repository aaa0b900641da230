import { defaultLadder, ladderPolicyOf } from './ladder-policy';

describe('the ladder of a facility', () => {
  it('is the default where the facility has set nothing', () => {
    expect(ladderPolicyOf({})).toEqual(defaultLadder);
  });

  it('takes the numbers that the medical board has set', () => {
    expect(ladderPolicyOf({ ladder: { leaderAfterSeconds: 120 } }).leaderAfterSeconds).toBe(120);
  });

  it('keeps calling with the default when a number is broken', () => {
    const policy = ladderPolicyOf({ ladder: { reRingSeconds: 0, leaderSeconds: 'soon', leaderAfterSeconds: null } });
    expect(policy).toEqual(defaultLadder);
  });
});
