import { card, decideAfter, step, team, vital } from '../card';
import { words } from '../words';

export const obPph = card({
  code: 'OB-PPH',
  name: words('Băng huyết sau sinh', 'Postpartum haemorrhage'),
  shortVi: 'Băng huyết',
  neutralCode: 'K01',
  patientGroup: 'mother',
  severity: 'RED',
  criteria: [
    words('Mất máu ≥500 mL', 'Blood loss ≥500 mL'),
    words('Mất máu ≥300 mL kèm sinh hiệu bất thường', 'Blood loss ≥300 mL with abnormal vital signs'),
    words('Chảy máu kèm dấu hiệu sốc', 'Bleeding with signs of shock'),
  ],
  roles: team(
    { inHouse: [3, 5], atHome: 20 },
    ['SAN-BS', 'SAN-HS', 'GMHS-BS', 'PMO', 'NHM', 'XN'],
    ['HSTC', 'CDHA', 'BV'],
  ),
  checklist: [
    vital('measure', 'Ghi giờ, đo lượng máu mất', 'Note time, measure blood (calibrated drape or weigh)', 'blood_loss'),
    vital('massage', 'Xoa tử cung, thông tiểu', 'Massage the uterus, empty the bladder'),
    vital('oxytocic', 'Thuốc co tử cung theo phác đồ', 'Oxytocic drug per protocol', 'uterotonic'),
    vital('tranexamic', 'Acid tranexamic sớm', 'Tranexamic acid early', 'tranexamic'),
    step('lines', '2 đường truyền lớn, ủ ấm', 'Two large IV lines, fluids, keep warm', 'iv_access'),
    step('examine', 'Kiểm tra đường sinh dục, bánh rau', 'Vagina, cervix and placenta examined'),
    step('blood', 'Xét nghiệm, gọi máu', 'Group, cross-match, Hb, coagulation; call O units', 'blood_requested'),
    vital('escalate', 'Chèn bóng / vào phòng mổ', 'Balloon or theatre; never over 30 min on one step', 'balloon'),
  ],
  decisionPoints: [
    decideAfter(
      10,
      'next-step-10',
      '10 phút. Còn chảy máu: bước tiếp theo?',
      '10 min. Still bleeding: next step?',
      'S48',
    ),
    decideAfter(
      20,
      'next-step-20',
      '20 phút. Còn chảy máu: chèn bóng hay phòng mổ?',
      '20 min. Still bleeding: balloon or theatre?',
      'S48',
    ),
    decideAfter(
      30,
      'next-step-30',
      '30 phút. Không dừng lâu hơn ở một bước. Vượt khả năng?',
      '30 min. No longer on one step. Beyond capability?',
      'S48',
    ),
  ],
  needsCapabilities: ['OT-24', 'ANES-24', 'OB-SURG', 'TRF', 'BLD-STK', 'COAG'],
  transferHint: words(
    'Chuyển khi không cầm được máu mà không có phẫu thuật, không có máu, hoặc rối loạn đông máu. Đang sốc: ưu tiên mời tuyến trên và máu đến. Nếu đi: duy trì thuốc co tử cung, giữ ép/bóng, có hộ sinh và bác sĩ đi cùng.',
    'When bleeding is not controlled and there is no surgery, no blood, or coagulopathy. If shocked, prefer the upper team and blood coming to the patient. If moving: oxytocic running, compression or balloon in place, midwife and doctor escort.',
  ),
  nationalComplicationCode: 'BANG-HUYET',
  source: 'WHO25 [S47]; S48; S82',
});
