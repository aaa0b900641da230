import { card, decideAfter, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnRds = card({
  code: 'NN-RDS',
  name: words('Suy hô hấp sơ sinh', 'Neonatal respiratory distress'),
  shortVi: 'SHH sơ sinh',
  neutralCode: 'K20',
  patientGroup: 'newborn',
  severity: 'RED',
  allowDowngrade: true,
  criteria: [
    words('Nhịp thở >60, thở rên, rút lõm nặng', 'Respiratory rate >60, grunting, severe retraction'),
    words('Tím, SpO₂ <90 %', 'Cyanosis, SpO₂ <90 %'),
    words('Silverman ≥4–5', 'Silverman ≥4–5'),
    words('Cơn ngừng thở', 'Apnoea'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD'], ['XN', 'CDHA']),
  checklist: [
    vital('position', 'Tư thế, thông thoáng, ấm', 'Position, clear, warm'),
    vital('oxygen', 'SpO₂, oxy', 'SpO₂ target, oxygen', 'spo2'),
    vital('cpap', 'CPAP', 'CPAP if available', 'cpap'),
    step('glucose', 'Đường huyết, truyền', 'Glucose, IV', 'glucose'),
    step('antibiotic', 'Kháng sinh', 'Antibiotic per protocol', 'antibiotic'),
    step('imaging', 'X-quang, khí máu', 'X-ray, blood gas'),
    step('silverman', 'Chấm lại Silverman', 'Silverman re-score at 15 min', 'silverman'),
  ],
  decisionPoints: [
    stayOrGoAtTenAndThirty[0]!,
    decideAfter(15, 'silverman', '15 phút. Chấm lại Silverman', '15 min. Silverman re-score', 'GK'),
    stayOrGoAtTenAndThirty[1]!,
  ],
  needsCapabilities: ['NEO-CPAP', 'NEO-VENT'],
  transferHint: words(
    'Chuyển khi ngừng thở, CPAP với FiO₂ cao, cần thở máy hoặc surfactant.',
    'Apnoea, high FiO₂ on CPAP, need for ventilation or surfactant.',
  ),
  source: 'S51; GK',
});
