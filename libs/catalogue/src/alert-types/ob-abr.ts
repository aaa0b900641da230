import { card, decisionToDelivery, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obAbr = card({
  code: 'OB-ABR',
  name: words('Rau (nhau) bong non', 'Placental abruption'),
  shortVi: 'Rau bong non',
  neutralCode: 'K03',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Đau đột ngột, tử cung cứng, có hoặc không ra máu', 'Sudden pain and hard uterus, with or without bleeding'),
    words('Suy thai hoặc thai chết', 'Fetal distress or death'),
    words('Sốc hoặc rối loạn đông máu', 'Shock or bleeding disorder'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHM', 'XN', 'NHI-BS'], ['HSTC']),
  checklist: [
    vital(
      'lines',
      '2 đường truyền, đông máu, fibrinogen',
      'Two large IV lines, cross-match, fibrinogen, coagulation',
      'iv_access',
    ),
    vital('fetal-heart', 'Tim thai; không chờ siêu âm', 'Fetal heart now; ultrasound must not delay', 'fetal_heart'),
    step('watch', 'Tử cung, sinh hiệu 5 phút/lần', 'Feel and mark the uterus, vital signs every 5 min'),
    vital('route', 'Thai sống: vào phòng mổ', 'Decide route: live fetus goes to theatre', 'theatre_decision'),
    step('blood', 'Yêu cầu máu, huyết tương', 'Ask for blood, plasma or cryo', 'blood_requested'),
    step('urine', 'Thông tiểu, đo nước tiểu giờ', 'Catheter, hourly urine'),
    step('neonatal-team', 'Kíp sơ sinh; dự phòng băng huyết', 'Neonatal team; prepare for haemorrhage'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [...decisionToDelivery],
  needsCapabilities: ['CS-24', 'TRF', 'BLD-PLS', 'COAG'],
  transferHint: words(
    'Chuyển khi không có phòng mổ hoặc không có máu. Thai chết, mẹ ổn định, rối loạn đông máu: chuyển hồi sức.',
    'No theatre or no blood; fetal death with a stable mother and coagulopathy goes to ICU.',
  ),
  nationalComplicationCode: 'BANG-HUYET',
  source: 'GK; S69',
});
