import { card, decideAfter, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obAfe = card({
  code: 'OB-AFE',
  name: words('Thuyên tắc ối', 'Amniotic-fluid embolism'),
  shortVi: 'Thuyên tắc ối',
  neutralCode: 'K09',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words(
      'Trụy mạch, khó thở, tụt huyết áp đột ngột khi chuyển dạ hoặc ≤30 phút sau',
      'Sudden collapse, hypoxia or hypotension in labour or ≤30 min after',
    ),
    words(
      'Co giật hoặc rối loạn đông máu đột ngột trong thời gian này',
      'Sudden fit or coagulopathy in the same period',
    ),
  ],
  roles: team(
    { inHouse: 3, atHome: 15 },
    ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'HSTC', 'NHM', 'XN', 'NHI-BS', 'PMO'],
    ['CDHA'],
  ),
  checklist: [
    vital('cpr', 'Hồi sức tim phổi, oxy 100%', 'CPR, airway, 100 % oxygen', 'compressions'),
    vital('displace', 'Đẩy tử cung sang trái', 'Manual left uterine displacement'),
    vital(
      'four-minutes',
      'Ngừng tim: phút 4 quyết lấy thai',
      'If arrest: delivery decision at 4 min',
      'theatre_decision',
    ),
    vital('blood', 'Kích hoạt truyền máu khối lượng lớn', 'Massive transfusion, coagulation', 'massive_transfusion'),
    step('atony', 'Xử trí đờ tử cung', 'Treat atony', 'uterotonic'),
    step('icu', 'HSTC, siêu âm tim, hội chẩn ECMO', 'ICU, echo, ECMO consult', 'icu_called'),
    step('neonatal-team', 'Kíp sơ sinh', 'Neonatal team'),
  ],
  decisionPoints: [
    decideAfter(
      4,
      'hysterotomy',
      '4 phút. Ngừng tim: quyết định lấy thai tại chỗ?',
      '4 min. If in arrest: deliver on the spot?',
      'S74',
    ),
    ...stayOrGoAtTenAndThirty,
  ],
  needsCapabilities: ['ICU-AD', 'MTP', 'COAG'],
  transferHint: words(
    'Chỉ sau khi tim đập lại; trước đó mời tuyến trên đến (hồi sức lưu động).',
    'After return of circulation; mobile intensive care comes first.',
  ),
  source: 'GK; S15; S74',
});
