import fc from 'fast-check';
import { deliveryState, type DeliveryState } from '@redalert/contracts';
import { after, statesBefore } from './delivery-order';
import { attempts_max, delayAfter } from './retry';

const states = fc.constantFrom(...deliveryState.options);
const evidence: readonly DeliveryState[] = ['shown', 'opened'];

describe('the state of a delivery', () => {
  it('never goes back, in whatever order the news comes', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 12 }), (news) => {
        let state: DeliveryState = 'created';
        for (const one of news) {
          const next = after(state, one);
          expect(after(next, state)).toBe(next);
          state = next;
        }
        for (const seen of evidence) if (news.includes(seen)) expect(statesBefore(seen)).not.toContain(state);
      }),
    );
  });

  it('comes out the same whatever the order of the evidence', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['handed_over', 'shown', 'opened'] as DeliveryState[], { minLength: 3 }),
        (news) => {
          expect(news.reduce(after, 'created')).toBe('opened');
        },
      ),
    );
  });

  it('lets evidence beat a failure, and no failure take evidence back', () => {
    expect(after('failed', 'shown')).toBe('shown');
    expect(after('shown', 'failed')).toBe('shown');
    expect(after('opened', 'shown')).toBe('opened');
    expect(after('failed', 'accepted')).toBe('failed');
    expect(statesBefore('shown').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'accepted',
      'created',
      'failed',
      'handed_over',
    ]);
  });
});

describe('trying again', () => {
  it('waits 1, 2, 4, 8, 16 seconds and gives up after the sixth try', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => delayAfter(attempt, 0))).toEqual([1, 2, 4, 8, 16, null, null]);
  });

  it('never tries later than the page lives, and not much later than asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.float({ min: 0, max: 200, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 86_400 }), { nil: undefined }),
        (attempt, age, asked) => {
          const delay = delayAfter(attempt, age, asked);
          if (delay === null) return;
          expect(age + delay).toBeLessThan(120);
          expect(attempt).toBeLessThan(attempts_max);
          expect(delay).toBeLessThanOrEqual(30);
        },
      ),
    );
  });
});
