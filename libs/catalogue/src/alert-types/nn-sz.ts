import { card, sixHourCooling, step, team, vital } from '../card';
import { words } from '../words';

export const nnSz = card({
  code: 'NN-SZ',
  name: words('Co giật sơ sinh / bệnh não thiếu oxy (HIE)', 'Neonatal seizures / HIE'),
  shortVi: 'Co giật/HIE',
  neutralCode: 'K22',
  patientGroup: 'newborn',
  severity: 'ORANGE',
  criteria: [
    words('Bất kỳ cơn co giật nào', 'Any seizure'),
    words('≥36 tuần, Apgar ≤5 ở phút 10, thần kinh bất thường', '≥36 weeks, Apgar ≤5 at 10 min, abnormal neurology'),
    words('≥36 tuần, bóp bóng ≥10 phút, thần kinh bất thường', '≥36 weeks, ventilation ≥10 min, abnormal neurology'),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['NHI-BS', 'NHI-DD'], ['XN']),
  checklist: [
    vital('airway', 'Đường thở', 'Airway, oxygen', 'airway_secured'),
    vital('glucose', 'Đường huyết ngay', 'Glucose now', 'glucose'),
    vital('anticonvulsant', 'Chống co giật theo phác đồ', 'Anticonvulsant per protocol', 'anticonvulsant'),
    vital('temperature', 'Không để quá nóng', 'Temperature: avoid over-heating', 'temperature'),
    step('calcium', 'Calci, nhiễm khuẩn', 'Calcium, infection screen'),
    step('score', 'Chấm điểm Sarnat/Thompson', 'Sarnat or Thompson score', 'hie_assessed'),
    vital(
      'cooling-centre',
      'Gọi trung tâm hạ thân nhiệt',
      'Call the cooling centre, clock to 6 h',
      'cooling_centre_called',
    ),
  ],
  clocks: [sixHourCooling],
  needsCapabilities: ['NEO-COOL'],
  transferHint: words(
    'HIE ≥36 tuần: đến trung tâm hạ thân nhiệt trước 6 giờ tuổi.',
    'HIE at ≥36 weeks: reach a cooling centre before 6 h of life.',
  ),
  source: 'S50; GK',
});
