import { card, decideAfter, step, team, vital } from '../card';
import { words } from '../words';

export const pdSe = card({
  code: 'PD-SE',
  name: words('Trạng thái động kinh', 'Status epilepticus'),
  shortVi: 'Động kinh',
  neutralCode: 'K32',
  patientGroup: 'child',
  severity: 'RED',
  allowDowngrade: true,
  criteria: [
    words('Co giật ≥5 phút', 'Seizure ≥5 min'),
    words('Co giật lặp lại, không tỉnh giữa các cơn', 'Repeated seizures without recovery'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD'], ['HSTC', 'XN']),
  checklist: [
    vital('airway', 'Đường thở', 'Airway, oxygen, side', 'airway_secured'),
    vital('glucose', 'Đường huyết', 'Glucose', 'glucose'),
    vital('time', 'Bấm giờ', 'Time the fit', 'seizure_started'),
    vital('first-line', 'Benzodiazepin theo phác đồ', 'Benzodiazepine per protocol at 5 min', 'anticonvulsant'),
    step('second-line', 'Bậc 2', 'Second line at 10–20 min', 'anticonvulsant_second'),
    step('infection', 'Sốt, NKTKTW', 'Fever, CNS infection'),
    step('icu', 'HSTC', 'ICU, airway', 'icu_called'),
  ],
  decisionPoints: [
    decideAfter(
      5,
      'first-line',
      '5 phút. Còn co giật: benzodiazepin theo phác đồ?',
      '5 min. Still fitting: benzodiazepine per protocol?',
      'GK',
    ),
    decideAfter(10, 'second-line', '10 phút. Còn co giật: bậc 2?', '10 min. Still fitting: second line?', 'GK'),
    decideAfter(
      20,
      'refractory',
      '20 phút. Còn co giật: hồi sức, chuyển?',
      '20 min. Still fitting: ICU, transfer?',
      'GK',
    ),
  ],
  needsCapabilities: ['PICU'],
  transferHint: words(
    'Chuyển khi kháng bậc 2 hoặc cần hỗ trợ đường thở.',
    'Refractory after second line, or airway support needed.',
  ),
  source: 'GK',
});
