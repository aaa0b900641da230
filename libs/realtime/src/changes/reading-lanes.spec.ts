import { ReadingLanes, type Change } from './reading-lanes';

describe('the reading of changes', () => {
  let reads: { facilityId: string; alertIds: readonly string[]; end: (error?: Error) => void }[];
  let told: Map<string, number>;
  let lanes: ReadingLanes;

  beforeEach(() => {
    reads = [];
    told = new Map();
    lanes = new ReadingLanes(
      (facilityId, alertIds) =>
        new Promise((resolve, reject) =>
          reads.push({ facilityId, alertIds, end: (error) => (error ? reject(error) : resolve()) }),
        ),
      ({ alertId, version }) => (told.get(alertId) ?? 0) >= version,
    );
  });
  afterEach(() => {
    lanes.stop();
    jest.useRealTimers();
  });

  const change = (alertId: string, version = 1, facilityId = 'f'): Change => ({ facilityId, alertId, version });
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };

  it('begins at once', () => {
    lanes.add(change('a'));
    expect(reads).toMatchObject([{ facilityId: 'f', alertIds: ['a'] }]);
  });

  it('reads one alert once at a time, and the newest version after that', async () => {
    lanes.add(change('a', 1));
    lanes.add(change('a', 2));
    lanes.add(change('a', 3));
    expect(reads).toHaveLength(1);
    told.set('a', 1);
    reads[0]?.end();
    await settled();
    expect(reads).toHaveLength(2);
  });

  it('does not read again what the running read has told already', async () => {
    lanes.add(change('a', 1));
    lanes.add(change('a', 2));
    told.set('a', 2);
    reads[0]?.end();
    await settled();
    expect(reads).toHaveLength(1);
  });

  it('reads a burst in a few reads, each of one facility', async () => {
    for (let index = 0; index < 100; index += 1) lanes.add(change(`a${index}`, 1, index % 2 === 0 ? 'f' : 'g'));
    expect(reads).toHaveLength(6);
    reads[0]?.end();
    reads[1]?.end();
    await settled();
    expect(reads).toHaveLength(8);
    expect(reads.slice(6).map(({ facilityId, alertIds }) => [facilityId, alertIds.length])).toEqual([
      ['f', 47],
      ['g', 47],
    ]);
    expect(new Set(reads.flatMap(({ alertIds }) => alertIds)).size).toBe(100);
  });

  it('tries again when the database was away for a moment', async () => {
    jest.useFakeTimers();
    lanes.add(change('a'));
    reads[0]?.end(new Error('away'));
    await settled();
    expect(reads).toHaveLength(1);
    jest.advanceTimersByTime(300);
    expect(reads).toMatchObject([{ alertIds: ['a'] }, { alertIds: ['a'] }]);
  });
});
