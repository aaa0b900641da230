import { card, step, team, vital } from '../card';
import { words } from '../words';

export const pdBur = card({
  code: 'PD-BUR',
  name: words('Bỏng nặng', 'Major burns'),
  shortVi: 'Bỏng nặng',
  neutralCode: 'K38',
  patientGroup: 'child',
  severity: 'ORANGE',
  criteria: [
    words('Trẻ bỏng >10 % diện tích', 'Child with >10 % body surface'),
    words('Bỏng mặt, đường thở', 'Face or airway'),
    words('Bỏng điện, hóa chất', 'Electrical, chemical'),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['CC', 'NGOAI', 'NHI-BS'], ['GMHS-BS', 'HSTC']),
  checklist: [
    vital('cool', 'Làm mát nước chảy', 'Cool running water, stop the burning', 'water_cooling'),
    vital('airway', 'Dấu hiệu bỏng đường thở', 'Airway signs', 'airway_secured'),
    step('area', 'Diện tích %', 'Percent of body surface', 'burn_area'),
    step('fluids', 'Dịch', 'Fluids per protocol', 'fluids'),
    step('pain', 'Giảm đau', 'Analgesia'),
    step('cover', 'Che phủ, ủ ấm', 'Cover, keep warm', 'wrapped'),
    step('centre', 'Trung tâm bỏng', 'Burns centre', 'surgical_centre_called'),
  ],
  needsCapabilities: ['BURN'],
  transferHint: words('Theo tiêu chuẩn của trung tâm bỏng.', 'Burn centre criteria.'),
  source: 'SEED-002; GK',
});
