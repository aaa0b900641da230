import { antibioticWithinOneHour, card, step, team, vital } from '../card';
import { words } from '../words';

export const obSep = card({
  code: 'OB-SEP',
  name: words('Nhiễm khuẩn huyết / sốc nhiễm khuẩn sản khoa', 'Maternal sepsis / septic shock'),
  shortVi: 'NK huyết mẹ',
  neutralCode: 'K12',
  patientGroup: 'mother',
  severity: 'ORANGE',
  criteria: [
    words('Nghi nhiễm khuẩn kèm huyết áp tâm thu <90', 'Suspected infection and systolic pressure <90'),
    words('Nghi nhiễm khuẩn kèm nhịp thở ≥25', 'Suspected infection and respiratory rate ≥25'),
    words('Nghi nhiễm khuẩn kèm rối loạn ý thức', 'Suspected infection and altered mind'),
    words(
      'Nâng lên đỏ: tụt huyết áp sau truyền dịch, hoặc lactat ≥4',
      'Upgrade to red: hypotension after fluid, or lactate ≥4',
    ),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['SAN-BS', 'SAN-HS', 'HSTC'], ['XN', 'GMHS-BS', 'DUOC', 'PMO']),
  checklist: [
    vital('labs', 'Sinh hiệu, lactat, cấy máu', 'Vital signs, lactate, cultures', 'lactate'),
    vital('antibiotic', 'Kháng sinh trong 1 giờ', 'Antibiotic within 1 h', 'antibiotic'),
    vital('fluids', 'Truyền dịch, oxy', 'Fluids, oxygen', 'fluids'),
    step('urine', 'Nước tiểu giờ', 'Urine hourly'),
    step('focus', 'Tìm ổ nhiễm khuẩn', 'Source: uterus, wound, urine, lung'),
    step('fetus', 'Tim thai, kế hoạch sinh', 'Fetal heart, birth plan', 'fetal_heart'),
    step('icu', 'Hội chẩn HSTC', 'ICU consult', 'icu_called'),
  ],
  clocks: [antibioticWithinOneHour],
  needsCapabilities: ['ICU-AD', 'LAB-24'],
  transferHint: words('Chuyển khi cần vận mạch, thở máy hoặc lọc máu.', 'Vasopressor, ventilation or dialysis needed.'),
  nationalComplicationCode: 'NHIEM-KHUAN',
  source: 'GK',
});
