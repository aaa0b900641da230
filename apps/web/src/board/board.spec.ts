import type { AlertView } from '@redalert/contracts';
import { boardRows, isUnansweredRed } from './board-order';
import { bestColumns } from './row-layout';
import { unitPx } from './screen-size';
import { shortName } from './short-name';

const minute = (n: number): string => new Date(Date.UTC(2026, 10, 21, 19, n)).toISOString();
const answered = { state: 'EN_ROUTE', required: true };
const missing = { state: 'RINGING', required: true };
const alert = (id: string, at: number, over: Record<string, unknown> = {}): AlertView =>
  ({
    id,
    raisedAt: minute(at),
    mode: 'real',
    severity: 'RED',
    paused: false,
    closedAt: null,
    roleCalls: [answered],
    ...over,
  }) as unknown as AlertView;

describe('the wall', () => {
  it('writes letters of 20 arc minutes: 67 px on a 43 inch screen read from four metres', () => {
    expect(Math.round(unitPx({ inches: 43, metres: 4 }, 1920, 1080))).toBe(67);
    expect(unitPx({ inches: 55, metres: 4 }, 1920, 1080)).toBeLessThan(unitPx({ inches: 43, metres: 4 }, 1920, 1080));
  });

  it('keeps the oldest alert first and every drill after the real ones', () => {
    const { rows } = boardRows([
      alert('drill', 1, { mode: 'drill' }),
      alert('late', 9),
      alert('early', 3),
      alert('ended', 0, { closedAt: minute(2) }),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['early', 'late', 'drill']);
  });

  it('counts what does not fit, and never hides an alert that lacks somebody behind one that does not', () => {
    const { rows, overflow } = boardRows(
      [
        alert('complete', 1),
        alert('drill', 2, { mode: 'drill', roleCalls: [missing] }),
        alert('lacking', 3, { roleCalls: [missing] }),
      ],
      1,
    );
    expect(rows.map(({ id }) => id)).toEqual(['lacking']);
    expect(overflow).toHaveLength(2);
  });

  it('flashes only for a red alert in which a needed role has nobody', () => {
    expect(isUnansweredRed(alert('a', 1))).toBe(false);
    expect(isUnansweredRed(alert('a', 1, { roleCalls: [missing] }))).toBe(true);
    expect(isUnansweredRed(alert('a', 1, { roleCalls: [{ ...missing, required: false }] }))).toBe(false);
    expect(isUnansweredRed(alert('a', 1, { roleCalls: [missing], severity: 'ORANGE' }))).toBe(false);
  });

  it('puts tiles side by side where that makes the letters larger', () => {
    expect(bestColumns(1, 1000, 100)).toBe(1);
    expect(bestColumns(6, 1200, 330)).toBe(3);
  });

  it('says names as colleagues do', () => {
    expect(shortName('BS Nguyễn Hoài An')).toBe('BS Hoài An');
    expect(shortName('BS Sơn')).toBe('BS Sơn');
    expect(shortName('Kíp mổ 1')).toBe('Kíp mổ 1');
  });
});
