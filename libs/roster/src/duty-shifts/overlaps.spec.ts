import { overlapping } from './overlaps';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
const shift = (id: string, from: number, to: number, personId = 'an') => ({
  id,
  personId,
  startsAt: at(from),
  endsAt: at(to),
});

describe('one person in two slots at once', () => {
  it('is flagged on both shifts', () => {
    const overlaps = overlapping([shift('day', 0, 12), shift('extra', 11, 13)]);
    expect(overlaps.get('day')).toEqual(['extra']);
    expect(overlaps.get('extra')).toEqual(['day']);
  });

  it('is not what a handover is', () => {
    expect(overlapping([shift('day', 0, 12), shift('night', 12, 24)]).get('day')).toEqual([]);
  });

  it('is about one person, not two', () => {
    expect(overlapping([shift('day', 0, 12), shift('other', 0, 12, 'binh')]).get('day')).toEqual([]);
  });
});
