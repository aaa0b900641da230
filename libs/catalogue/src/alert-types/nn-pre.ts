import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnPre = card({
  code: 'NN-PRE',
  name: words('Sinh non <32 tuần / <1500 g', 'Preterm <32 weeks or <1500 g'),
  shortVi: 'Sinh non',
  neutralCode: 'K19',
  patientGroup: 'pair',
  severity: 'RED',
  criteria: [
    words('Sắp sinh khi thai <32 tuần hoặc ước <1500 g', 'Birth imminent at <32 weeks or <1500 g expected'),
    words('Đã sinh, <32 tuần hoặc <1500 g', 'Born at <32 weeks or <1500 g'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD', 'SAN-BS'], ['GMHS-BS', 'DUOC']),
  checklist: [
    vital('in-utero', 'Chuyển mẹ trước sinh được không?', 'In-utero transfer possible and safe?', 'transfer_decided'),
    step('steroid', 'Corticoid, magnesi?', 'Steroid, magnesium sulfate given? Per protocol', 'steroid'),
    vital('wrap', 'Túi nilon, mũ, 36,5–37,5 °C', 'Plastic wrap and hat, 36.5–37.5 °C', 'wrapped'),
    vital('cpap', 'CPAP sớm', 'Early CPAP', 'cpap'),
    step('ventilate', 'Bóp bóng nhẹ, chỉnh FiO₂', 'Gentle ventilation, titrated oxygen', 'first_ventilation'),
    step('glucose', 'Đường huyết, đường truyền', 'Glucose, IV', 'glucose'),
    step('surfactant', 'Hội chẩn surfactant', 'Surfactant decision with the receiver', 'surfactant'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['NEO-CPAP', 'NEO-VENT', 'NEO-MIN'],
  transferHint: words(
    'Luôn chuyển từ nơi không có CPAP/thở máy; ưu tiên chuyển mẹ trước sinh.',
    'Always from a facility without CPAP or ventilation; mother before birth preferred.',
  ),
  source: 'S76; S81; GK',
});
