import { card, sixHourCooling, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnAsp = card({
  code: 'NN-ASP',
  name: words('Ngạt sơ sinh', 'Birth asphyxia'),
  shortVi: 'Ngạt sơ sinh',
  neutralCode: 'K18',
  patientGroup: 'newborn',
  severity: 'RED',
  criteria: [
    words('Không thở, thở nấc sau lau khô và kích thích', 'No breathing or gasping after drying and stimulation'),
    words('Nhịp tim <100 sau lau khô và kích thích', 'Heart rate <100 after drying and stimulation'),
    words('Cần bóp bóng', 'Ventilation needed'),
    words('Nhịp tim <60 ở bất cứ lúc nào', 'Heart rate <60 at any time'),
  ],
  roles: team({ inHouse: 3, atHome: 15 }, ['NHI-BS', 'NHI-DD', 'SAN-HS'], ['GMHS-BS', 'SAN-BS']),
  checklist: [
    vital('dry', 'Bấm giờ; lau khô, giữ ấm, kích thích', 'Birth clock on; dry, warm, position, stimulate', 'birth'),
    vital('ventilate', 'Bóp bóng trước 60 giây', 'Ventilate by 60 s', 'first_ventilation'),
    vital('chest', 'Ngực nhô? Chỉnh mask, tư thế, áp lực', 'Chest rising? Correct mask, position, pressure'),
    step('heart-rate', 'Đếm tim 30 giây/lần; SpO₂ tay phải', 'Heart rate every 30 s; SpO₂ right hand'),
    vital(
      'compressions',
      'Tim <60: ép tim 3:1',
      'Heart rate <60 after 30 s good ventilation: compressions 3:1',
      'compressions',
    ),
    step(
      'advanced',
      'NKQ, TM rốn, adrenalin theo phác đồ',
      'Airway, umbilical line, adrenaline by a trained person per protocol',
      'intubation',
    ),
    step('apgar', 'Apgar 1-5-10; nhiệt độ; đường huyết', 'Apgar 1-5-10; temperature; glucose', 'apgar_1'),
    step('hie', 'Khí máu rốn; HIE; đồng hồ 6 giờ', 'Cord gas if possible; HIE screen; 6-hour clock', 'hie_assessed'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [
    {
      key: 'golden-minute',
      startsAt: 'birth',
      stopsAt: 'first_ventilation',
      targetSeconds: 60,
      name: words('Phút vàng: sinh đến bóp bóng', 'Golden minute: birth to ventilation'),
      source: 'NRP/HBB [S49]',
    },
    sixHourCooling,
  ],
  needsCapabilities: ['NEO-ADV', 'NEO-VENT', 'NEO-COOL'],
  transferHint: words(
    'Chuyển khi còn cần hỗ trợ sau hồi sức, co giật hoặc trương lực bất thường (trung tâm hạ thân nhiệt trước 6 giờ), không có CPAP/máy thở. Chưa ổn định: hội chẩn, rồi mời tuyến trên đến.',
    'Still needing support after resuscitation, seizures or abnormal tone (cooling centre before 6 h), no CPAP or ventilator. If unstable: consult, then invite the upper team.',
  ),
  source: 'NRP/HBB/NLS [S49]; S42',
});
