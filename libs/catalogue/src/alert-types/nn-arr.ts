import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnArr = card({
  code: 'NN-ARR',
  // Some hospitals say "Code Pink", which elsewhere means an abducted infant: the type is always named in full.
  name: words('Ngừng thở / ngừng tim ở trẻ sơ sinh đang nằm viện', 'Collapse of an inpatient newborn'),
  shortVi: 'Ngừng tim SS',
  neutralCode: 'K28',
  patientGroup: 'newborn',
  severity: 'RED',
  criteria: [
    words('Ngừng thở kèm nhịp tim chậm', 'Apnoea with bradycardia'),
    words('Không bắt được mạch', 'Pulseless'),
  ],
  roles: team({ inHouse: [2, 3], atHome: 15 }, ['NHI-BS', 'NHI-DD'], ['GMHS-BS', 'HSTC']),
  checklist: [
    vital('surface', 'Gọi hỗ trợ; mặt phẳng, giữ ấm', 'Call, flat firm surface, warmer'),
    vital('ventilate', 'Mở đường thở, bóp bóng', 'Open airway, ventilate', 'first_ventilation'),
    vital('chest', 'Ngực nhô? Chỉnh lại', 'Chest rising? Correct'),
    vital('compressions', 'Tim <60: ép tim', 'Heart rate <60: compressions', 'compressions'),
    step('line', 'Đường truyền, adrenalin, đường huyết', 'Line, adrenaline per protocol, glucose', 'adrenaline'),
    step('causes', 'Tìm nguyên nhân', 'Causes: tube, pneumothorax, sepsis, heart, bleeding'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['NEO-ADV', 'NEO-VENT'],
  transferHint: words(
    'Sau khi ổn định, chuyển hồi sức sơ sinh / tuyến cuối.',
    'To neonatal ICU or end-line after stabilisation.',
  ),
  source: 'NRP/NLS [S49]; S75; GK',
});
