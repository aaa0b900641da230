import { card, step, team, vital } from '../card';
import { words } from '../words';

export const nnChd = card({
  code: 'NN-CHD',
  name: words('Nghi tim bẩm sinh phụ thuộc ống động mạch', 'Suspected duct-dependent heart disease'),
  shortVi: 'Tim bẩm sinh',
  neutralCode: 'K27',
  patientGroup: 'newborn',
  severity: 'ORANGE',
  criteria: [
    words('SpO₂ <90 % không đáp ứng oxy', 'SpO₂ <90 % unresponsive to oxygen'),
    words('Mạch bẹn yếu', 'Weak femoral pulses'),
    words('Sốc trong những tuần đầu', 'Shock in the first weeks'),
  ],
  roles: team({ inHouse: 10, atHome: 30 }, ['NHI-BS', 'NHI-DD'], ['CDHA', 'HSTC']),
  checklist: [
    vital('saturations', 'SpO₂ trước/sau ống, mạch bẹn', 'Pre- and post-ductal SpO₂, femoral pulses', 'spo2'),
    vital('oxygen', 'Tránh oxy quá mức', 'Avoid excess oxygen'),
    step('lines', '2 đường truyền', 'Two IV lines', 'iv_access'),
    vital('prostaglandin', 'PGE1 theo hội chẩn', 'Prostaglandin only with consult', 'prostaglandin'),
    step('echo', 'Siêu âm tim', 'Echo', 'heart_ultrasound'),
    step('apnoea', 'Sẵn sàng hỗ trợ thở', 'Apnoea ready'),
  ],
  needsCapabilities: ['CARD-PED', 'NEO-ECHO'],
  transferHint: words(
    'Trung tâm tim mạch; thống nhất kế hoạch PGE1 qua hội chẩn.',
    'Cardiac centre; prostaglandin plan agreed by consult.',
  ),
  source: 'GK',
});
