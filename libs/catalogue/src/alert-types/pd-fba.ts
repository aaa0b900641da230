import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdFba = card({
  code: 'PD-FBA',
  name: words('Dị vật đường thở / hóc dị vật', 'Foreign body airway'),
  shortVi: 'Hóc dị vật',
  neutralCode: 'K31',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words('Sặc, ho không thành tiếng', 'Choking, silent cough'),
    words('Thở rít', 'Stridor'),
    words('Ngất, trụy', 'Collapse'),
  ],
  roles: team({ inHouse: [2, 3], atHome: 15 }, ['NHI-BS', 'GMHS-BS', 'NHI-DD'], ['TMH', 'PMO']),
  checklist: [
    vital('infant', 'Vỗ lưng – ấn ngực', 'Conscious infant: 5 back blows and 5 chest thrusts'),
    vital('older', 'Heimlich', 'Older: abdominal thrusts'),
    vital('no-finger', 'Không móc mù', 'No blind finger'),
    vital('cpr', 'Ép tim', 'Unconscious: CPR', 'compressions'),
    step('laryngoscopy', 'Soi, gắp', 'Laryngoscopy, forceps', 'object_removed'),
    step('bronchoscopy', 'Nội soi ống cứng', 'Rigid bronchoscopy centre', 'surgical_centre_called'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['ENT-BRONCH'],
  transferHint: words(
    'Chuyển khi không có nội soi ống cứng và đường thở ổn định; trẻ đang tắc nghẽn xử trí tại chỗ.',
    'Rigid bronchoscopy not available and airway stable; an obstructed child is treated on the spot.',
  ),
  source: 'SEED-002; GK',
});
