import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obPrv = card({
  code: 'OB-PRV',
  name: words('Chảy máu do rau (nhau) tiền đạo / rau cài răng lược', 'Placenta praevia / accreta bleeding'),
  shortVi: 'Rau tiền đạo',
  neutralCode: 'K02',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Thai ≥20 tuần, ra máu nhiều hoặc tái diễn, không đau', '≥20 weeks, heavy or recurrent painless bleeding'),
    words('Dấu hiệu sốc', 'Signs of shock'),
    words('Suy thai', 'Fetal distress'),
    words('Phát hiện rau cài răng lược trong mổ', 'Unexpected accreta at surgery'),
  ],
  roles: team(
    { inHouse: 5, atHome: 20 },
    ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHM', 'NHI-BS'],
    ['NGOAI', 'HSTC', 'CDHA'],
  ),
  checklist: [
    vital('no-exam', 'Không khám âm đạo bằng tay', 'No vaginal examination'),
    vital(
      'lines',
      '2 đường truyền, chuẩn bị máu',
      'Two large IV lines, group and cross-match, O units ready',
      'iv_access',
    ),
    step('fetal-heart', 'Nghe tim thai, siêu âm nhanh', 'Fetal heart, quick ultrasound', 'fetal_heart'),
    step('tilt', 'Nghiêng trái, thông tiểu', 'Left tilt, oxygen if hypoxic, catheter'),
    vital(
      'theatre',
      'Phòng mổ, người cắt được tử cung',
      'Theatre, senior surgeon able to do a hysterectomy',
      'theatre_decision',
    ),
    step('neonatal-team', 'Kíp sơ sinh có mặt', 'Neonatal team in place'),
    step('accreta', 'Cài răng lược: mời ngoại, tiết niệu', 'Accreta: vascular or urology surgeon, cell saver'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['OT-24', 'ANES-24', 'OB-HYST', 'TRF', 'BLD-STK'],
  transferHint: words(
    'Nghi cài răng lược: chuyển trước khi chảy máu. Đang chảy máu: chỉ chuyển khi ổn định và quãng đường ngắn.',
    'Before bleeding when accreta is suspected; in bleeding only if stable and the distance is short.',
  ),
  nationalComplicationCode: 'BANG-HUYET',
  source: 'GK',
});
