import { antibioticWithinOneHour, card, decideAfter, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdShk = card({
  code: 'PD-SHK',
  name: words('Sốc ở trẻ em (nhiễm khuẩn, sốt xuất huyết, mất nước)', 'Paediatric shock (sepsis, dengue, dehydration)'),
  shortVi: 'Sốc trẻ em',
  neutralCode: 'K33',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words('Chi lạnh, thời gian hồng lại >3 giây', 'Cold limbs, capillary refill >3 s'),
    words('Mạch yếu', 'Weak pulse'),
    words('Tụt huyết áp (dấu hiệu muộn)', 'Hypotension (late)'),
    words('Li bì', 'Lethargy'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD', 'HSTC'], ['XN', 'NHM']),
  checklist: [
    vital('access', 'Oxy, đường truyền', 'Oxygen, IO or IV', 'iv_access'),
    vital('fluid', 'Dịch theo nguyên nhân', 'Fluid per cause protocol: sepsis, dengue and cardiac differ', 'fluids'),
    vital('antibiotic', 'Kháng sinh', 'Antibiotic ≤1 h', 'antibiotic'),
    step('labs', 'Hct, đường, lactat', 'Hct, glucose, lactate', 'lactate'),
    step('inotrope', 'Vận mạch', 'Inotrope', 'inotrope'),
    step('reassess', 'Đánh giá lại 15 phút', 'Reassess every 15 min'),
  ],
  decisionPoints: [
    stayOrGoAtTenAndThirty[0]!,
    decideAfter(15, 'reassess', '15 phút. Đánh giá lại', '15 min. Reassess', 'GK'),
    stayOrGoAtTenAndThirty[1]!,
  ],
  clocks: [antibioticWithinOneHour],
  needsCapabilities: ['PICU'],
  transferHint: words('Chuyển khi cần vận mạch, thở máy, lọc máu.', 'Inotrope, ventilation, dialysis.'),
  source: 'GK',
});
