import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdAna = card({
  code: 'PD-ANA',
  name: words('Phản vệ ở trẻ em', 'Paediatric anaphylaxis'),
  shortVi: 'Phản vệ trẻ em',
  neutralCode: 'K37',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words(
      'Dấu hiệu da kèm đường thở, hô hấp hoặc tuần hoàn sau tiếp xúc',
      'Skin plus airway, breathing or circulation signs after exposure',
    ),
  ],
  roles: team({ inHouse: [2, 3], atHome: 15 }, ['NHI-BS', 'NHI-DD'], ['HSTC', 'GMHS-BS']),
  checklist: [
    vital('adrenaline', 'Adrenalin bắp', 'Adrenaline into the muscle per protocol', 'adrenaline'),
    vital('flat', 'Nằm đầu thấp', 'Lie flat'),
    vital('oxygen', 'Oxy', 'Oxygen, airway', 'oxygen'),
    step('fluids', 'Dịch', 'Fluids', 'fluids'),
    step('repeat', 'Nhắc lại', 'Repeat or infusion', 'adrenaline_repeated'),
    step('observe', 'Theo dõi ≥24 giờ', 'Observe ≥24 h'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['PED-ER'],
  transferHint: words('Chuyển khi phản ứng lặp lại, cần truyền liên tục.', 'Repeat reaction, infusion needed.'),
  source: 'GK',
});
