import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obInv = card({
  code: 'OB-INV',
  name: words('Lộn lòng tử cung', 'Uterine inversion'),
  shortVi: 'Lộn tử cung',
  neutralCode: 'K13',
  patientGroup: 'mother',
  severity: 'RED',
  criteria: [
    words('Khối ở âm hộ, không sờ thấy đáy tử cung', 'Mass at vulva, fundus not felt'),
    words('Sốc đột ngột sau sinh', 'Sudden shock after birth'),
  ],
  roles: team({ inHouse: 3, atHome: 15 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS'], ['PMO', 'NHM']),
  checklist: [
    vital('anaesthesia', 'Gọi gây mê', 'Call anaesthesia'),
    vital('placenta', 'Không bóc rau', 'Do not remove the placenta'),
    vital('replace', 'Đẩy lại tử cung ngay', 'Replace at once', 'uterus_replaced'),
    step('lines', 'Đường truyền, máu', 'IV lines, blood', 'iv_access'),
    step(
      'relax',
      'Giãn tử cung; đẩy xong, co tử cung',
      'Relaxant per protocol, oxytocic after replacement',
      'uterotonic',
    ),
    step('theatre', 'Phòng mổ nếu thất bại', 'Theatre if failed', 'theatre_decision'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['OT-24', 'ANES-24', 'TRF'],
  transferHint: words('Hiếm khi an toàn để chuyển: mời tuyến trên đến.', 'Rarely safe: the upper team comes.'),
  source: 'GK',
});
