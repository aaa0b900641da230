import { card, step, team, vital } from '../card';
import { words } from '../words';

export const pdPoi = card({
  code: 'PD-POI',
  name: words('Ngộ độc cấp', 'Acute poisoning'),
  shortVi: 'Ngộ độc',
  neutralCode: 'K35',
  patientGroup: 'child',
  severity: 'ORANGE',
  criteria: [
    words('Nghi ăn, uống phải chất độc', 'Suspected ingestion'),
    words(
      'Nâng lên đỏ: hôn mê, co giật, ảnh hưởng đường thở hoặc tuần hoàn',
      'Upgrade to red: coma, fits, airway or circulation affected',
    ),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['CC', 'NHI-BS', 'NHI-DD'], ['HSTC', 'DUOC', 'XN']),
  checklist: [
    vital('abc', 'ABC, khử nhiễm', 'ABC, decontaminate safely', 'airway_secured'),
    vital('what', 'Chất gì, khi nào, mang vỏ', 'What, when, how much; bring the container'),
    step('glucose', 'Đường huyết, điện tim', 'Glucose, ECG', 'glucose'),
    step('antidote', 'Thuốc giải độc', 'Antidote check', 'antidote'),
    step('consult', 'Hội chẩn chống độc', 'Poison centre consult', 'poison_centre_called'),
    step('seizure', 'Co giật, đường thở', 'Seizure, airway', 'seizure_started'),
    step('group', 'Hàng loạt?', 'Group poisoning? Count'),
  ],
  needsCapabilities: ['POIS'],
  transferHint: words(
    'Chuyển khi không có thuốc giải độc, lọc máu hoặc hồi sức.',
    'Antidote, dialysis or ICU not available.',
  ),
  source: 'SEED; GK',
});
