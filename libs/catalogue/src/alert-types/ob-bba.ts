import { card, step, team, vital } from '../card';
import { words } from '../words';

export const obBba = card({
  code: 'OB-BBA',
  name: words('Đẻ rơi / đẻ ngoài cơ sở y tế', 'Birth before arrival'),
  shortVi: 'Đẻ rơi',
  neutralCode: 'K16',
  patientGroup: 'pair',
  severity: 'ORANGE',
  criteria: [
    words('Chuyển dạ hoặc sinh ngoài cơ sở y tế', 'Labour or birth outside a health facility'),
    words(
      'Nâng lên đỏ: trẻ không thở, mẹ chảy máu hoặc co giật',
      'Upgrade to red: baby not breathing, mother bleeding or fitting',
    ),
  ],
  // The card names only the dispatch (5 min); the figure from home is the general default.
  roles: team({ inHouse: 5, atHome: 20 }, ['CC', 'SAN-HS', 'XE', 'NHI-BS'], ['SAN-BS', 'DPV']),
  checklist: [
    vital('address', 'Bật loa ngoài, hỏi địa chỉ, mốc', 'Phone on loudspeaker, get address and landmark'),
    vital('baby', 'Lau khô, da kề da, đội mũ', 'Baby: dry, skin-to-skin, hat', 'birth'),
    vital(
      'breathing',
      'Không thở: kích thích, hướng dẫn hồi sức',
      'Not breathing: stimulate, then coached ventilation and compressions',
      'first_ventilation',
    ),
    step('cord', 'Không kéo dây rốn', 'Do not pull the cord; tie only if told'),
    vital('mother', 'Xoa tử cung, theo dõi máu', 'Mother: rub the uterus, watch bleeding', 'blood_loss'),
    step('crews', 'Điều 2 kíp nếu cần', 'Send the team; second vehicle if two patients', 'crew_departed'),
    step('receivers', 'Báo trước nơi nhận mẹ, nơi nhận con', 'Pre-alert obstetric and neonatal receivers'),
  ],
  clocks: [
    {
      key: 'dispatch',
      startsAt: 'raised',
      stopsAt: 'crew_departed',
      targetSeconds: 5 * 60,
      name: words('Kíp xuất phát trong 5 phút', 'Crew leaves within 5 min'),
      source: 'S19; S20; GK',
    },
  ],
  needsCapabilities: ['DEL-NORM', 'NEO-RESUS'],
  transferHint: words(
    'Luôn đưa cả mẹ và con vào viện. Mẹ chảy máu hoặc co giật: nơi gần nhất có phòng mổ và máu. Con: đơn nguyên sơ sinh gần nhất. Được phép hai nơi khác nhau.',
    'Always bring both in. Mother bleeding or fitting: nearest with theatre and blood. Baby: nearest neonatal unit. Two destinations are allowed.',
  ),
  source: 'S19; S20; GK',
});
