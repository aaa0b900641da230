import { card, decideAfter, step, team, vital } from '../card';
import { words } from '../words';

export const obSpe = card({
  code: 'OB-SPE',
  name: words('Tiền sản giật nặng / hội chứng HELLP', 'Severe pre-eclampsia / HELLP'),
  shortVi: 'TSG nặng/HELLP',
  neutralCode: 'K08',
  patientGroup: 'mother',
  severity: 'ORANGE',
  criteria: [
    words('Huyết áp ≥160/110, đo lại trong 15 phút', 'Blood pressure ≥160/110, repeated in 15 min'),
    words('Đau đầu dữ dội, nhìn mờ, đau thượng vị', 'Severe headache, visual signs, epigastric pain'),
    words('Tiểu cầu <100 G/L', 'Platelets <100 G/L'),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['SAN-BS', 'SAN-HS'], ['GMHS-BS', 'HSTC', 'XN', 'NHI-BS']),
  checklist: [
    vital('repeat', 'Đo lại huyết áp sau 15 phút', 'Repeat blood pressure in 15 min, quiet room', 'blood_pressure'),
    vital('pressure', 'Thuốc hạ áp theo phác đồ', 'Antihypertensive per protocol', 'antihypertensive'),
    vital('magnesium', 'Magnesi sulfat theo phác đồ', 'Magnesium sulfate per protocol', 'magnesium'),
    step('labs', 'Xét nghiệm HELLP, đông máu, protein niệu', 'HELLP and coagulation labs, urine protein'),
    step(
      'fetus',
      'Monitor thai; tuổi thai; corticoid',
      'Fetal monitoring, gestational age, steroid decision',
      'fetal_heart',
    ),
    step('consult', 'Hội chẩn nơi và thời điểm sinh', 'Consult: where and when to deliver', 'consult_started'),
  ],
  decisionPoints: [
    decideAfter(15, 'repeat-pressure', '15 phút. Đo lại huyết áp', '15 min. Repeat blood pressure', 'S45'),
  ],
  needsCapabilities: ['OB-HDU', 'CS-24', 'COAG', 'NEO-UNIT'],
  transferHint: words(
    'Chuyển khi không có hồi sức sơ sinh hoặc hồi sức người lớn, thai <34 tuần, hoặc HELLP.',
    'No neonatal or adult ICU, <34 weeks, or HELLP.',
  ),
  source: 'MoH-1154 [S45]; GK',
});
