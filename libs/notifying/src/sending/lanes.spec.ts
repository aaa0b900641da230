import { Lanes, type InLane } from './lanes';
import { jobIdOf, rowOf } from './due-delivery';

interface Row extends InLane {
  readonly group: string;
}
const row = (id: string, lane = 'a', { urgent = true, group = 'g' } = {}): Row => ({ id, lane, urgent, group });

/** Lanes whose batches end when the spec says so. */
function watched(width: number) {
  const batches: { ids: string[]; done: (id: string) => void; end: () => void }[] = [];
  const lanes = new Lanes<Row>(
    width,
    ({ group }) => group,
    (rows, done) => new Promise((end) => batches.push({ ids: rows.map(({ id }) => id), done, end })),
  );
  return { lanes, batches, started: () => batches.map(({ ids }) => ids.join('')) };
}

describe('lines to providers', () => {
  it('start as many of one group as there are places, and the next as each comes free', () => {
    const { lanes, batches, started } = watched(3);
    lanes.add([row('1'), row('2', 'a', { group: 'h' }), row('3'), row('4'), row('5')]);
    expect(started()).toEqual(['134']);
    batches[0]?.done('3');
    expect(started()).toEqual(['134', '2']);
    batches[1]?.done('2');
    batches[0]?.done('1');
    expect(started()).toEqual(['134', '2', '5']);
  });

  it('keep a provider that hangs in its own line', () => {
    const { lanes, started } = watched(2);
    lanes.add([row('1', 'stuck'), row('2', 'stuck'), row('3', 'stuck'), row('4', 'well')]);
    expect(started()).toEqual(['12', '4']);
  });

  it('hold each row once, however many announce it, until it is done', () => {
    const { lanes, batches, started } = watched(1);
    lanes.add([row('1'), row('1'), row('2')]);
    lanes.add([row('2')]);
    expect(lanes.held).toEqual(['1', '2']);
    batches[0]?.done('1');
    batches[0]?.done('1');
    lanes.add([row('1')]);
    expect(started()).toEqual(['1', '2']);
    batches[1]?.done('2');
    expect(started()).toEqual(['1', '2', '1']);
  });

  it('let pages go first', () => {
    const { lanes, batches, started } = watched(1);
    lanes.add([row('0'), row('1', 'a', { urgent: false }), row('2'), row('3')]);
    for (const _ of [1, 2, 3]) batches.at(-1)?.done(started().at(-1) as string);
    expect(started()).toEqual(['0', '2', '3', '1']);
  });

  it('get their places back when the work fails', async () => {
    const lanes: Lanes<Row> = new Lanes<Row>(
      1,
      ({ group }) => group,
      (rows) => (rows[0]?.id === '1' ? Promise.reject(new Error('no database')) : Promise.resolve()),
    );
    lanes.add([row('1'), row('2')]);
    await lanes.drain();
    expect(lanes.held).toEqual([]);
  });

  it('drain by finishing what runs and leaving what waits', async () => {
    const { lanes, batches } = watched(1);
    lanes.add([row('1'), row('2')]);
    const drained = lanes.drain();
    expect(lanes.held).toEqual(['1']);
    batches[0]?.end();
    await drained;
    expect(batches).toHaveLength(1);
  });
});

describe('a delivery in line', () => {
  const waiting = { id: 'd', facilityId: 'f', alertId: 'a', channel: 'web_push', purpose: 'page' };

  it('stands with the others of its provider', () => {
    const lane = (endpoint: string | null) => rowOf({ ...waiting, endpoint }).lane;
    expect(lane('https://wns2-sg2p.notify.windows.com/w/1')).toBe(lane('https://wns2-by3p.notify.windows.com/w/2'));
    expect(lane('https://127.0.0.1:1/x')).not.toBe(lane('https://127.0.0.1:2/x'));
    expect(lane(null)).toBe('web_push');
  });

  it('has a job of its own for each attempt, with an id that Redis takes', () => {
    expect(jobIdOf('0b5e', 2)).toBe('n-0b5e-a2');
  });
});
