import { card, step, team, vital } from '../card';
import { words } from '../words';

export const nnGas = card({
  code: 'NN-GAS',
  name: words('Khe hở thành bụng / thoát vị rốn', 'Gastroschisis / omphalocele'),
  shortVi: 'Hở thành bụng',
  neutralCode: 'K25',
  patientGroup: 'newborn',
  severity: 'ORANGE',
  criteria: [words('Thấy khi sinh', 'Seen at birth'), words('Đã biết trước sinh', 'Known antenatally')],
  roles: team({ inHouse: 10, atHome: 30 }, ['NHI-BS', 'NHI-DD'], ['NGOAI-NHI', 'SAN-HS']),
  checklist: [
    vital('cover', 'Túi vô khuẩn bọc ruột', 'Sterile bag over the bowel, warm', 'bowel_covered'),
    step('side', 'Nghiêng phải', 'Right side, support'),
    step('gastric-tube', 'Sonde dạ dày', 'Gastric tube', 'gastric_tube'),
    step('fluids', 'Truyền dịch', 'IV fluids, glucose', 'fluids'),
    step('antibiotic', 'Kháng sinh', 'Antibiotic', 'antibiotic'),
    vital('no-compression', 'Không chèn ép', 'No tight compression'),
  ],
  needsCapabilities: ['NEO-SURG'],
  transferHint: words('Luôn chuyển khẩn đến phẫu thuật sơ sinh.', 'Always, urgent, to neonatal surgery.'),
  source: 'GK',
});
