import { card, decisionToDelivery, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obUru = card({
  code: 'OB-URU',
  name: words('Vỡ tử cung / dọa vỡ tử cung', 'Uterine rupture / threatened rupture'),
  shortVi: 'Vỡ tử cung',
  neutralCode: 'K04',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Đau đột ngột hoặc mất cơn co', 'Sudden pain, or contractions stop'),
    words('Tim thai sụt nhanh', 'Fetal heart rate collapses'),
    words('Ngôi thai lùi lên cao', 'Presenting part recedes'),
    words('Dấu hiệu sốc', 'Signs of shock'),
    words('Tử cung có sẹo mổ cũ kèm dấu hiệu trên', 'Scarred uterus with any of these'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHM', 'NHI-BS'], ['NGOAI', 'HSTC']),
  checklist: [
    vital('stop-oxytocin', 'Ngừng oxytocin', 'Stop oxytocin'),
    vital('lines', '2 đường truyền, máu nhóm O', 'Two large IV lines, O blood', 'iv_access'),
    vital('theatre', 'Thẳng phòng mổ', 'Straight to theatre, no imaging', 'theatre_decision'),
    step('anaesthesia', 'Sẵn sàng gây mê', 'Anaesthesia ready, general if needed'),
    step('surgeon', 'Phẫu thuật viên cắt được tử cung', 'Surgeon able to do a hysterectomy'),
    step('neonatal-team', 'Kíp sơ sinh tại phòng mổ', 'Neonatal team in theatre'),
    step('consent', 'Vắng người nhà: trực lãnh đạo quyết định', 'Leader on duty decides if no relative is there'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [...decisionToDelivery],
  needsCapabilities: ['OT-24', 'ANES-24', 'OB-HYST', 'TRF'],
  transferHint: words(
    'Hiếm khi an toàn để chuyển: mời tuyến trên đến. Dọa vỡ, ổn định: chuyển ngay, có người đi cùng.',
    'Rarely safe: invite the upper team. Threatened rupture, stable: immediate transfer with escort.',
  ),
  nationalComplicationCode: 'VO-TU-CUNG',
  source: 'GK; S24; S69',
});
