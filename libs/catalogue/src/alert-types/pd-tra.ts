import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdTra = card({
  code: 'PD-TRA',
  name: words('Đa chấn thương trẻ em', 'Paediatric multi-trauma'),
  shortVi: 'Đa chấn thương',
  neutralCode: 'K36',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words('Cơ chế năng lượng cao', 'High-energy mechanism'),
    words('Sốc', 'Shock'),
    words('Glasgow ≤8', 'GCS ≤8'),
    words('Vết thương thấu ngực, bụng, cổ', 'Penetrating torso or neck'),
  ],
  roles: team(
    { inHouse: [3, 5], atHome: 20 },
    ['CC', ['NGOAI', 'NGOAI-NHI'], 'GMHS-BS', 'NHI-BS', 'NHM', 'PMO'],
    ['CDHA', 'BV'],
  ),
  checklist: [
    vital('bleeding', 'Cầm máu lớn', 'Catastrophic bleeding', 'bleeding_stopped'),
    vital('airway', 'Đường thở + cổ', 'Airway and cervical spine', 'airway_secured'),
    vital('lines', '2 đường truyền, máu O', 'Two IV or IO lines, O blood', 'iv_access'),
    step('fast', 'Siêu âm FAST', 'FAST ultrasound'),
    step('tranexamic', 'TXA', 'Tranexamic acid early', 'tranexamic'),
    step('theatre', 'Phòng mổ', 'Theatre', 'theatre_decision'),
    step('warm', 'Ủ ấm', 'Warm', 'wrapped'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['TRAUMA', 'OT-24', 'TRF'],
  transferHint: words(
    'Chuyển khi không có phẫu thuật chuyên khoa cần; nếu có thì mổ, hoặc mời phẫu thuật viên tuyến trên.',
    'No surgery of the needed specialty; otherwise operate, or the upper surgeon comes.',
  ),
  source: 'S2; S5; S7; GK',
});
