import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const pdDrn = card({
  code: 'PD-DRN',
  name: words('Đuối nước', 'Drowning'),
  shortVi: 'Đuối nước',
  neutralCode: 'K34',
  patientGroup: 'child',
  severity: 'RED',
  criteria: [words('Chìm dưới nước, có triệu chứng hoặc ngừng tim', 'Any submersion with symptoms or arrest')],
  roles: team({ inHouse: 5, atHome: 20 }, ['CC', 'NHI-BS', 'NHI-DD'], ['HSTC', 'GMHS-BS']),
  checklist: [
    vital('breaths', '5 nhịp thổi', 'Five ventilations first', 'rescue_breaths'),
    vital('cpr', 'Ép tim', 'CPR', 'compressions'),
    vital('no-hanging', 'Không dốc ngược, không ấn bụng', 'Do not hang upside-down or press the abdomen'),
    step('warm', 'Ủ ấm', 'Warm, remove wet clothes', 'wrapped'),
    step('neck', 'Cột sống cổ', 'Cervical spine if dive'),
    step('icu', 'Báo HSTC', 'Pre-alert ICU', 'icu_called'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['PICU'],
  transferHint: words(
    'Trẻ thở máy hoặc rối loạn ý thức: hồi sức nhi. Mọi trẻ có triệu chứng đều theo dõi.',
    'Any ventilated or altered child to PICU; all symptomatic children observed.',
  ),
  source: 'SEED-000/001/002/003; GK',
});
