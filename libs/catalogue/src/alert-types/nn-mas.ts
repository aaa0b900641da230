import { card, step, team, vital } from '../card';
import { words } from '../words';

export const nnMas = card({
  code: 'NN-MAS',
  name: words('Hội chứng hít phân su', 'Meconium aspiration'),
  shortVi: 'Hít phân su',
  neutralCode: 'K21',
  patientGroup: 'newborn',
  severity: 'ORANGE',
  criteria: [
    words('Ối phân su và trẻ không khỏe', 'Meconium and not vigorous'),
    words('Ối phân su và suy hô hấp', 'Meconium and respiratory distress'),
  ],
  roles: team({ inHouse: 3, atHome: 15 }, ['NHI-BS', 'NHI-DD'], ['GMHS-BS']),
  checklist: [
    vital(
      'ventilate',
      'Bóp bóng, không hút NKQ thường quy',
      'Not vigorous: ventilate, no routine tracheal suction',
      'first_ventilation',
    ),
    vital('clear', 'Hút khi tắc', 'Clear obstruction if the chest does not rise'),
    step('oxygen', 'SpO₂, oxy/CPAP', 'SpO₂, CPAP or oxygen', 'spo2'),
    step('handling', 'Hạn chế kích thích', 'Minimal handling'),
    step('pneumothorax', 'Theo dõi tràn khí', 'Pneumothorax watch'),
    step(
      'hypertension',
      'Tăng áp phổi: hội chẩn',
      'Pulmonary hypertension: consult HFO, iNO or ECMO centre',
      'consult_started',
    ),
  ],
  needsCapabilities: ['NEO-VENT'],
  transferHint: words('Chuyển khi thở máy hoặc tăng áp phổi.', 'Ventilated, or pulmonary hypertension.'),
  source: 'S49; GK',
});
