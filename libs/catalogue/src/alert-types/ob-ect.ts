import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obEct = card({
  code: 'OB-ECT',
  name: words('Thai ngoài tử cung vỡ, sốc mất máu', 'Ruptured ectopic pregnancy, shock'),
  shortVi: 'TNTC vỡ',
  neutralCode: 'K14',
  patientGroup: 'mother',
  severity: 'RED',
  criteria: [words('Có thai, đau bụng cấp và sốc', 'Pregnancy, acute abdomen and shock')],
  roles: team({ inHouse: 5, atHome: 20 }, ['SAN-BS', 'GMHS-BS', 'PMO', 'NHM'], ['CC', 'XN', 'CDHA']),
  checklist: [
    vital('lines', '2 đường truyền', 'Two IV lines', 'iv_access'),
    vital('blood', 'Máu nhóm O', 'O blood', 'blood_requested'),
    step('ultrasound', 'Siêu âm tại giường', 'Bedside ultrasound only if instant'),
    vital('theatre', 'Phòng mổ ngay', 'Theatre now', 'theatre_decision'),
    step('anaesthesia', 'Gây mê', 'Anaesthesia', 'theatre_ready'),
    step('family', 'Báo người nhà', 'Inform the family', 'family_informed'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['OT-24', 'OB-SURG', 'BLD-STK'],
  transferHint: words(
    'Chỉ chuyển khi không có phòng mổ hoặc không có máu; nếu có thì mổ tại chỗ.',
    'No theatre or no blood; otherwise operate where she is.',
  ),
  source: 'S80; GK',
});
