import type { AlertView } from '@redalert/contracts';
import { myCalls } from './my-calls';

const page = (state: string, over = {}) => ({
  id: `page-${state}`,
  personId: 'me',
  purpose: 'page',
  state,
  pagedAt: '2026-11-21T19:13:00Z',
  ...over,
});
const alert = (id: string, pages: unknown[], over = {}): AlertView =>
  ({
    id,
    mode: 'real',
    raisedAt: '2026-11-21T19:13:00Z',
    closedAt: null,
    conflicts: [],
    roleCalls: [{ id: 'call', state: 'RINGING', pages }],
    ...over,
  }) as unknown as AlertView;

describe('what an alert asks of me', () => {
  it('rings while my page rings, and not for another person', () => {
    expect(myCalls([alert('a', [page('RINGING')])], 'me').map(({ stage }) => stage)).toEqual(['ringing']);
    expect(myCalls([alert('a', [page('RINGING', { personId: 'other' })])], 'me')).toEqual([]);
  });

  it('shows the older of two alerts first, and a drill after both', () => {
    const calls = myCalls(
      [
        alert('drill', [page('RINGING')], { mode: 'drill', raisedAt: '2026-11-21T18:00:00Z' }),
        alert('new', [page('RINGING')], { raisedAt: '2026-11-21T19:20:00Z' }),
        alert('old', [page('RINGING')]),
      ],
      'me',
    );
    expect(calls.map((call) => call.alert.id)).toEqual(['old', 'new', 'drill']);
  });

  it('asks a person of two roles once, and knows that one is held', () => {
    const two = alert('a', [page('RINGING'), page('HOLDING')]);
    expect(myCalls([two], 'me').map(({ stage }) => stage)).toEqual(['coming']);
  });

  it('says so when the alert has ended, whatever the page said', () => {
    expect(myCalls([alert('a', [page('RINGING')], { closedAt: '2026-11-21T19:20:00Z' })], 'me')[0]?.stage).toBe(
      'closed',
    );
  });

  it('tells of an undecided conflict instead of ringing again', () => {
    const conflicts = [{ personId: 'me', wanted: { alertId: 'a' }, decision: null }];
    expect(myCalls([alert('a', [page('STANDBY')], { conflicts })], 'me')[0]?.stage).toBe('conflict');
  });
});
