import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obAne = card({
  code: 'OB-ANE',
  name: words('Phản vệ / tai biến gây mê – gây tê ở sản phụ', 'Anaphylaxis / anaesthetic catastrophe'),
  shortVi: 'Phản vệ/gây mê',
  neutralCode: 'K15',
  patientGroup: 'mother',
  severity: 'RED',
  criteria: [
    words('Mất kiểm soát đường thở', 'Airway lost'),
    words('Tê tủy sống quá cao', 'High spinal'),
    words('Ngộ độc thuốc tê', 'Local-anaesthetic toxicity'),
    words('Phản vệ', 'Anaphylaxis'),
  ],
  roles: team({ inHouse: [2, 3], atHome: 15 }, ['GMHS-BS', 'SAN-BS', 'SAN-HS'], ['HSTC', 'NHI-BS', 'PMO']),
  checklist: [
    vital('trigger', 'Ngừng tác nhân', 'Stop the trigger', 'trigger_stopped'),
    vital('adrenaline', 'Adrenalin theo phác đồ', 'Adrenaline per protocol', 'adrenaline'),
    vital('airway', 'Đường thở, xe đường thở khó', 'Airway, 100 % oxygen, difficult-airway cart', 'airway_secured'),
    step('tilt', 'Nghiêng trái, truyền dịch', 'Left tilt, fluids', 'fluids'),
    step('lipid', 'Nhũ dịch lipid', 'Lipid emulsion if local-anaesthetic toxicity'),
    step('fetal-heart', 'Tim thai', 'Fetal heart; deliver if no response', 'fetal_heart'),
    step('icu', 'HSTC', 'ICU', 'icu_called'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['ICU-AD', 'ANES-24'],
  transferHint: words(
    'Sau khi ổn định, chuyển hồi sức; chỉ đi khi đường thở an toàn và có người đi cùng.',
    'After stabilisation, to ICU; airway-secured escort only.',
  ),
  source: 'GK; TT 51/2017',
});
