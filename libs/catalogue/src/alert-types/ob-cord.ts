import { card, decisionToDelivery, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obCord = card({
  code: 'OB-CORD',
  name: words('Sa dây rốn', 'Cord prolapse'),
  shortVi: 'Sa dây rốn',
  neutralCode: 'K05',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [words('Sờ hoặc thấy dây rốn, ối đã vỡ, thai sống', 'Cord felt or seen, membranes ruptured, live fetus')],
  roles: team({ inHouse: 3, atHome: 15 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHI-BS'], ['BV', 'NHI-DD']),
  checklist: [
    vital('hand', 'Tay đẩy ngôi lên, không rút tay', 'Hand keeps the presenting part up'),
    vital('position', 'Nằm đầu thấp, mông cao', 'Knee-chest or head-down'),
    step('cord', 'Không kéo đẩy dây rốn', 'Do not handle the cord; warm moist cover'),
    step('contractions', 'Ngừng oxytocin; giảm co theo phác đồ', 'Stop oxytocin; tocolysis per protocol'),
    vital('theatre', 'Phòng mổ ngay; giữ thang máy', 'Theatre now; hold the lift', 'theatre_decision'),
    step('bladder', 'Bơm đầy bàng quang nếu phải chờ', 'Fill the bladder if delay or transfer'),
    step('fetal-heart', 'Tim thai tại phòng mổ; kíp sơ sinh', 'Fetal heart in theatre; neonatal team', 'fetal_heart'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [...decisionToDelivery],
  needsCapabilities: ['CS-24', 'NEO-RESUS'],
  transferHint: words(
    'Chỉ chuyển khi không có phòng mổ. Giữ tay đẩy ngôi hoặc bàng quang đầy; báo trước phòng mổ nơi nhận.',
    'Only if there is no theatre; keep the hand or full-bladder measure; pre-alert the theatre at the destination.',
  ),
  source: 'S11–S14; GK; S69',
});
