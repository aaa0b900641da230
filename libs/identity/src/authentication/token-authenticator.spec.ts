import type { Actor } from '@redalert/contracts';
import type { Actors } from './actors';
import { TokenAuthenticator } from './token-authenticator';
import { hashOf } from './tokens';

const tablet: Actor = { kind: 'station', stationId: 's', facilityId: 'f', locationId: 'l', name: 'Phòng sinh 1' };

function gate(answers: (Actor | undefined | Error)[]) {
  let asked = 0;
  const actors = {
    behind: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { gate: new TokenAuthenticator(actors as unknown as Actors), asked: () => asked };
}

describe('the gate', () => {
  afterEach(() => jest.useRealTimers());

  it('asks once for the many requests of one moment', async () => {
    const { gate: known, asked } = gate([tablet]);
    const actors = await Promise.all([known.authenticate('t'), known.authenticate('t'), known.authenticate('t')]);
    expect(actors).toEqual([tablet, tablet, tablet]);
    expect(asked()).toBe(1);
  });

  it('lets a revoked token in for five seconds at most', async () => {
    jest.useFakeTimers();
    const { gate: known } = gate([tablet, undefined]);
    await known.authenticate('t');
    jest.advanceTimersByTime(4_999);
    expect(await known.authenticate('t')).toEqual(tablet);
    jest.advanceTimersByTime(2);
    expect(await known.authenticate('t')).toBeUndefined();
  });

  it('forgets at once where the token was revoked', async () => {
    const { gate: known } = gate([tablet, undefined]);
    await known.authenticate('t');
    known.forget(hashOf('t'));
    expect(await known.authenticate('t')).toBeUndefined();
  });

  it('remembers neither a stranger nor a lost database', async () => {
    const { gate: known } = gate([undefined, new Error('away'), tablet]);
    expect(await known.authenticate('t')).toBeUndefined();
    await expect(known.authenticate('t')).rejects.toThrow('away');
    expect(await known.authenticate('t')).toEqual(tablet);
  });
});
