import { card, step, team, vital } from '../card';
import { words } from '../words';

export const nnHrb = card({
  code: 'NN-HRB',
  name: words('Cuộc đẻ nguy cơ cao – mời kíp sơ sinh có mặt trước', 'High-risk birth: team attends before birth'),
  shortVi: 'Đẻ nguy cơ cao',
  neutralCode: 'K17',
  patientGroup: 'pair',
  severity: 'ORANGE',
  criteria: [
    words('Sinh non <34 tuần', 'Preterm <34 weeks'),
    words('Tim thai bất thường', 'Abnormal fetal heart rate'),
    words('Ối phân su đặc', 'Thick meconium'),
    words('Đa thai, ngôi mông', 'Multiple pregnancy, breech'),
    words('Tiền sản giật nặng', 'Severe pre-eclampsia'),
    words('Mổ lấy thai gây mê toàn thân', 'Caesarean under general anaesthesia'),
    words('Dị tật đã biết, nhiễm khuẩn ối', 'Known anomaly, chorioamnionitis'),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['NHI-BS', 'NHI-DD'], ['SAN-BS']),
  checklist: [
    vital('brief', 'Hội ý nhanh, phân vai', 'Brief and roles', 'team_briefed'),
    step('warmer', 'Bật bàn sưởi, phòng ≥26 °C', 'Warmer on, room ≥26 °C'),
    vital('bag-mask', 'Bóng-mask đúng cỡ, thử kín', 'Bag-mask, sizes, leak test'),
    step('suction', 'Máy hút, oxy, SpO₂', 'Suction, oxygen or blender, SpO₂ probe'),
    step('bag', 'Túi nilon nếu <32 tuần', 'Plastic bag if <32 weeks'),
    step('tubes', 'Đèn, ống NKQ, thuốc', 'Laryngoscope, tube, LMA, drugs'),
    step('bed', 'Báo giường hồi sức sơ sinh', 'Neonatal ICU bed told'),
  ],
  needsCapabilities: ['NEO-UNIT', 'NEO-CPAP'],
  transferHint: words(
    'Chuyển mẹ trước sinh khi nơi sinh thiếu CPAP, thở máy hoặc phẫu thuật sẽ cần.',
    'Before birth, when the birth facility lacks CPAP, ventilation or surgery that will be needed.',
  ),
  source: 'S43; SEED-004 II.5; GK',
});
