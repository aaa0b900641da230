import { dutyViews, type ShiftRow } from './duty-views';
import { localDayOf } from './local-day';

const night = { starts_at: new Date('2026-03-01T12:00:00Z'), ends_at: new Date('2026-03-02T00:00:00Z') };
const known = { reachable: true, last_shown_at: null, busy_with: null };
const shift = (role_code: string, tier: 'primary' | 'backup' = 'primary'): ShiftRow => ({
  ...known,
  ...night,
  role_code,
  tier,
  placement: 'at_home',
  person_id: role_code,
  person_name: role_code,
});

describe('the duty list', () => {
  it('shows the leader on duty and the coordinator as rungs of their own', () => {
    const views = dutyViews(
      [shift('NHI-BS'), shift('NHI-BS', 'backup'), shift('TLD'), shift('DPV')],
      [],
      localDayOf(night.starts_at),
    );
    expect(views.map(({ roleCode, tier }) => `${roleCode} ${tier}`)).toEqual([
      'NHI-BS primary',
      'NHI-BS backup',
      'TLD leader',
      'DPV coordinator',
    ]);
  });

  it('lists a head of department for the whole local day, because a head has no shift', () => {
    const [head] = dutyViews(
      [],
      [{ ...known, role_code: 'NHI-BS', person_id: 'h', person_name: 'BS Trưởng khoa' }],
      localDayOf(new Date('2026-03-01T20:00:00Z')),
    );
    expect(head).toMatchObject({
      tier: 'head',
      placement: 'at_home',
      startsAt: '2026-03-01T17:00:00.000Z',
      endsAt: '2026-03-02T17:00:00.000Z',
    });
  });
});
