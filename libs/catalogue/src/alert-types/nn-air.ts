import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnAir = card({
  code: 'NN-AIR',
  name: words(
    'Tắc nghẽn đường thở bẩm sinh / thoát vị hoành / teo thực quản',
    'Congenital airway obstruction, CDH, OA-TOF',
  ),
  shortVi: 'Dị tật hô hấp',
  neutralCode: 'K24',
  patientGroup: 'newborn',
  severity: 'RED',
  criteria: [
    words('Đã biết trước sinh', 'Known before birth'),
    words('Suy hô hấp kèm bụng lõm', 'Distress with scaphoid abdomen'),
    words('Suy hô hấp kèm sùi bọt, cằm nhỏ', 'Distress with drooling or small jaw'),
  ],
  roles: team({ inHouse: 3, atHome: 15 }, ['NHI-BS', 'NHI-DD', 'GMHS-BS'], ['NGOAI-NHI', 'CDHA']),
  checklist: [
    vital(
      'hernia',
      'Thoát vị hoành: không bóp bóng mask',
      'Diaphragmatic hernia: no mask bagging, intubate, gastric tube',
      'intubation',
    ),
    vital('small-jaw', 'Nằm sấp, ống mũi hầu', 'Small jaw: prone, nasopharyngeal airway', 'airway_secured'),
    vital('pouch', 'Hút liên tục túi cùng, đầu cao', 'Oesophageal atresia: suction the pouch, head up'),
    step('anaesthesia', 'Gây mê, TMH', 'Anaesthesia, ENT'),
    step('decompress', 'Sonde dạ dày', 'Gastric decompression', 'gastric_tube'),
    step('centre', 'Gọi trung tâm ngoại nhi', 'Call the surgical centre', 'surgical_centre_called'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['NEO-SURG', 'NEO-VENT'],
  transferHint: words(
    'Luôn chuyển; tốt nhất chuyển mẹ trước sinh.',
    'Always; ideally the mother is transferred before birth.',
  ),
  source: 'GK',
});
