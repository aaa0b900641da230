import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdArr = card({
  code: 'PD-ARR',
  name: words('Ngừng tuần hoàn ở trẻ em', 'Paediatric cardiac arrest'),
  shortVi: 'Trẻ ngừng tim',
  neutralCode: 'K29',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [
    words('Không đáp ứng, không thở bình thường, không có mạch', 'Unresponsive, not breathing normally, no pulse'),
  ],
  roles: team({ inHouse: [2, 3], atHome: 15 }, ['NHI-BS', 'NHI-DD', ['GMHS-BS', 'HSTC'], 'CC'], ['DUOC', 'XN', 'BV']),
  checklist: [
    vital('breaths', '5 nhịp thổi đầu', 'Ventilate first, 5 breaths', 'rescue_breaths'),
    vital('cpr', 'Ép tim 15:2', 'CPR 15:2, two rescuers', 'compressions'),
    vital('monitor', 'Monitor, sốc điện', 'Monitor, defibrillator', 'defibrillation'),
    step('access', 'Tiêm trong xương', 'Intraosseous access', 'iv_access'),
    step('adrenaline', 'Adrenalin', 'Adrenaline per protocol', 'adrenaline'),
    step('airway', 'Đường thở', 'Airway', 'intubation'),
    step('causes', 'Nguyên nhân đảo ngược', 'Reversible causes'),
    step('family', 'Người nhà', 'Family presence', 'family_informed'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['PICU'],
  transferHint: words(
    'Sau khi tim đập lại, chuyển hồi sức nhi; trước đó mời tuyến trên đến hoặc hội chẩn.',
    'After return of circulation, to PICU; upper team or consult first.',
  ),
  source: 'GK',
});
