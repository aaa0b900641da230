import { card, decideAfter, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obMca = card({
  code: 'OB-MCA',
  name: words('Ngừng tuần hoàn ở thai phụ / sản phụ', 'Maternal cardiac arrest'),
  shortVi: 'Mẹ ngừng tim',
  neutralCode: 'K10',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [words('Không đáp ứng, không thở bình thường', 'Unresponsive, no normal breathing')],
  roles: team(
    { inHouse: [2, 3], atHome: 15 },
    ['SAN-BS', 'GMHS-BS', 'HSTC', 'SAN-HS', 'NHI-BS', 'PMO'],
    ['NHM', 'XN', 'BV'],
  ),
  checklist: [
    vital('cpr', 'Ép tim ngay, bấm giờ', 'Start CPR, clock on', 'compressions'),
    vital('displace', 'Đẩy tử cung sang trái', 'Manual left displacement if uterus at or above umbilicus'),
    vital('defibrillator', 'Máy sốc điện', 'Defibrillator, monitor', 'defibrillation'),
    step('airway', 'Kiểm soát đường thở, oxy 100%', 'Airway early, 100 % oxygen', 'intubation'),
    step('line', 'Đường truyền trên cơ hoành', 'IV or IO above the diaphragm; drugs per protocol', 'iv_access'),
    vital(
      'four-minutes',
      'Phút 4: quyết mổ lấy thai tại chỗ',
      '4 min: hysterotomy decision on the spot',
      'theatre_decision',
    ),
    step('causes', 'Tìm nguyên nhân', 'Causes: bleeding, embolus, amniotic fluid, drugs, sepsis'),
    step('neonatal-team', 'Kíp sơ sinh', 'Neonatal team'),
  ],
  decisionPoints: [
    decideAfter(4, 'hysterotomy', '4 phút. Quyết định mổ lấy thai tại chỗ?', '4 min. Hysterotomy on the spot?', 'S74'),
    ...stayOrGoAtTenAndThirty,
  ],
  needsCapabilities: ['ICU-AD', 'OT-24'],
  transferHint: words(
    'Chỉ sau khi tim đập lại; ưu tiên mời tuyến trên đến.',
    'Only after return of circulation; prefer the upper team coming.',
  ),
  source: 'S15; S74; GK',
});
