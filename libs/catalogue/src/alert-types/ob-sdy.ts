import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obSdy = card({
  code: 'OB-SDY',
  name: words('Kẹt vai', 'Shoulder dystocia'),
  shortVi: 'Kẹt vai',
  neutralCode: 'K11',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Đầu đã sổ, vai không ra theo', 'Head out, shoulders do not follow'),
    words('Dấu hiệu rùa rụt cổ', 'Turtle sign'),
    words('Từ sổ đầu đến sổ thân >60 giây', 'Head to body >60 s'),
  ],
  roles: team({ inHouse: 2, atHome: 10 }, ['SAN-BS', 'SAN-HS', 'NHI-BS'], ['GMHS-BS', 'NHI-DD', 'PMO']),
  checklist: [
    vital('head-time', 'Gọi hỗ trợ, ghi giờ sổ đầu', 'Call, note the head time', 'head_delivered'),
    vital('stop-traction', 'Ngừng kéo, không đẩy đáy tử cung', 'Stop traction and fundal pressure'),
    vital('mcroberts', 'Tư thế McRoberts', 'McRoberts position', 'mcroberts'),
    vital('suprapubic', 'Ấn trên xương vệ', 'Suprapubic pressure'),
    step('internal', 'Xoay trong, hạ tay sau', 'Internal manoeuvres, posterior arm'),
    step('all-fours', 'Tư thế quỳ chống tay', 'All-fours; repeat'),
    step('after', 'Kíp sơ sinh; kiểm tra mẹ–con', 'Neonatal team; examine baby and mother; watch for haemorrhage'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['NEO-UNIT'],
  transferHint: words('Chuyển trẻ có bệnh não thiếu oxy hoặc tổn thương đám rối.', 'Baby with HIE or plexus injury.'),
  source: 'GK',
});
