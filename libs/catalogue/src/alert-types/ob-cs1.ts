import { card, decisionToDelivery, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obCs1 = card({
  code: 'OB-CS1',
  name: words('Mổ lấy thai tối khẩn cấp (loại 1); thai suy cấp', 'Category-1 caesarean; acute fetal distress'),
  shortVi: 'Mổ tối khẩn',
  neutralCode: 'K06',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Đe dọa tức thì tính mạng mẹ hoặc thai', 'Immediate threat to the life of mother or fetus'),
    words('Tim thai <100 kéo dài ≥3–5 phút', 'Fetal heart rate <100 sustained ≥3–5 min'),
  ],
  roles: team({ inHouse: [3, 5], atHome: 15 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHI-BS'], ['NHM', 'BV']),
  checklist: [
    vital(
      'say-it',
      'Hô "mổ tối khẩn cấp", ghi giờ',
      'Say "crash caesarean", note the decision time',
      'theatre_decision',
    ),
    vital('tilt', 'Nghiêng trái, ngừng oxytocin', 'Left tilt, stop oxytocin, tocolysis per protocol'),
    vital('move', 'Chuyển ngay, giữ thang máy', 'Move now: lift, doors, guard'),
    step('line', 'Đường truyền, lấy máu trên đường', 'IV line and bloods on the way', 'iv_access'),
    step('consent', 'Cam kết sau, trực lãnh đạo quyết định', 'Consent: verbal, or the leader on duty'),
    step('surgeon', 'Phẫu thuật viên rửa tay sẵn', 'Surgeon scrubbed, anaesthetist ready', 'theatre_ready'),
    step('neonatal-team', 'Bàn sưởi, kíp sơ sinh', 'Warmer and neonatal team'),
    step('birth-time', 'Nghe lại tim thai; giờ lấy thai', 'Re-check fetal heart; record the birth time', 'delivery'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [...decisionToDelivery],
  needsCapabilities: ['CS-24', 'ANES-24', 'NEO-RESUS'],
  transferHint: words(
    'Nơi không mổ được 24/7: chuyển có báo trước đến nơi gần nhất có phòng mổ; cân nhắc mời tuyến trên đến.',
    'No 24/7 theatre: transfer with pre-alert to the nearest one that has it; consider inviting the upper team.',
  ),
  source: 'S10–S12; S69',
});
