import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdRf = card({
  code: 'PD-RF',
  name: words('Suy hô hấp nặng ở trẻ em', 'Severe respiratory failure'),
  shortVi: 'Suy hô hấp',
  neutralCode: 'K30',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words('Kiệt sức, tím', 'Exhaustion, cyanosis'),
    words('SpO₂ <90 % khi thở oxy', 'SpO₂ <90 % on oxygen'),
    words('Rối loạn ý thức', 'Altered mind'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD', ['HSTC', 'GMHS-BS']], ['CDHA']),
  checklist: [
    vital('oxygen', 'Oxy lưu lượng cao', 'Position, oxygen high flow', 'oxygen'),
    vital('bag-mask', 'Bóng-mask', 'Bag-mask ready', 'first_ventilation'),
    step('nebuliser', 'Khí dung', 'Nebuliser, adrenaline if upper airway, per protocol'),
    vital('senior', 'Người giỏi đường thở', 'Senior airway', 'airway_secured'),
    step('support', 'HFNC/CPAP', 'HFNC or CPAP', 'cpap'),
    step('icu', 'HSTC', 'ICU', 'icu_called'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['PICU'],
  transferHint: words('Chuyển khi không có thở máy / hồi sức nhi.', 'Ventilation or PICU not available.'),
  source: 'GK',
});
