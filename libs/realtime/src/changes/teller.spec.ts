import type { AlertView, PageMessage, PageView, RecallMessage } from '@redalert/contracts';
import type { LiveRooms } from '../rooms/live-rooms';
import { Teller } from './teller';

const page = (id: string, more: Partial<PageView> = {}) =>
  ({ id, personId: `p-${id}`, purpose: 'page', state: 'RINGING', rings: 1, ...more }) as PageView;

function alert(version: number, more: Partial<AlertView> = {}): AlertView {
  return {
    id: 'a',
    version,
    code: 'A1',
    mode: 'real',
    facility: { id: 'f' },
    location: { name: 'Phòng sinh 2' },
    paused: false,
    closedAt: null,
    standDown: null,
    recall: null,
    informed: [],
    roleCalls: [{ id: 'c', roleCode: 'NHI-BS', state: 'RINGING', pages: [page('1')] }],
    serverTime: '2026-08-01T00:00:00.000Z',
    ...more,
  } as unknown as AlertView;
}
const ended = (version: number, closedAt = '2026-07-31T23:59:59.000Z') =>
  alert(version, {
    closedAt,
    standDown: { kind: 'resolved' } as never,
    recall: { understood: [], waiting: [{ personId: 'p-1', name: 'BS' }] },
  });

describe('what the sockets are told', () => {
  let log: string[];
  let teller: Teller;

  beforeEach(() => {
    log = [];
    teller = tellerTo(log);
  });

  /** Screens of an earlier test are shown late, and to its own log. */
  const tellerTo = (own: string[]) =>
    new Teller({
      ring: (personId: string, message: PageMessage) => own.push(`ring ${personId} ${message.ring}`),
      recall: (people: readonly string[], message: RecallMessage) =>
        own.push(`recall ${people.join()} ${message.reason}`),
      show: (view: AlertView) => own.push(`show ${view.version}`),
    } as unknown as LiveRooms);
  const shown = () => new Promise((resolve) => setImmediate(resolve));

  it('rings before it shows, and rings each ring once', async () => {
    teller.tell(alert(1));
    teller.tell(alert(2));
    await shown();
    expect(log).toEqual(['ring p-1 1', 'show 1', 'show 2']);
    teller.tell(
      alert(3, { roleCalls: [{ id: 'c', state: 'ESCALATED', pages: [page('1', { rings: 2 }), page('2')] }] as never }),
    );
    expect(log.slice(3)).toEqual(['ring p-1 2', 'ring p-2 1']);
  });

  it('tells no version twice, and none after a newer one', async () => {
    for (const version of [2, 2, 1]) teller.tell(alert(version));
    await shown();
    expect(log).toEqual(['ring p-1 1', 'show 2']);
  });

  it.each([
    ['once the alert is over', ended(1)],
    ['while the drill rests', alert(1, { paused: true })],
    ['for a role that is held', alert(1, { roleCalls: [{ id: 'c', state: 'EN_ROUTE', pages: [page('1')] }] as never })],
    [
      'for a page that was answered',
      alert(1, { roleCalls: [{ id: 'c', state: 'RINGING', pages: [page('1', { state: 'DECLINED' })] }] as never }),
    ],
  ])('rings nobody %s', (_when, view) => {
    teller.tell(view);
    expect(log.filter((line) => line.startsWith('ring'))).toEqual([]);
  });

  it('calls off once, though the case is written on afterwards', () => {
    teller.tell(alert(1));
    teller.tell(ended(2));
    teller.tell(ended(3));
    expect(log.filter((line) => line.startsWith('recall'))).toEqual(['recall p-1 ended']);
  });

  it('calls a drill off again when it has been resumed and paused again', () => {
    const waiting = { understood: [], waiting: [{ personId: 'p-1', name: 'BS' }] };
    for (const [index, paused] of [true, false, true].entries())
      teller.tell(alert(index + 1, { paused, recall: paused ? waiting : null }));
    expect(log.filter((line) => line.startsWith('recall'))).toHaveLength(2);
  });

  it('after a restart calls off what has just ended, and leaves yesterday alone', () => {
    teller.tell(ended(9));
    expect(log).toEqual(['recall p-1 ended']);
    tellerTo(log).tell(ended(9, '2026-07-30T12:00:00.000Z'));
    expect(log.filter((line) => line.startsWith('recall'))).toHaveLength(1);
  });
});
