import { antibioticWithinOneHour, card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const nnShk = card({
  code: 'NN-SHK',
  name: words('Sốc / nhiễm khuẩn huyết sơ sinh', 'Neonatal shock / sepsis'),
  shortVi: 'Sốc sơ sinh',
  neutralCode: 'K23',
  patientGroup: 'newborn',
  severity: 'RED',
  criteria: [
    words('Da nổi vân, tái; thời gian hồng lại >3 giây', 'Mottled or pale; capillary refill >3 s'),
    words('Li bì, ngừng thở', 'Lethargy, apnoea'),
    words('Nhịp tim >180 hoặc <100', 'Heart rate >180 or <100'),
    words('Hạ thân nhiệt, ủ không ấm lên', 'Hypothermia not warming'),
  ],
  roles: team({ inHouse: 5, atHome: 20 }, ['NHI-BS', 'NHI-DD'], ['XN', 'DUOC', 'HSTC']),
  checklist: [
    vital('abc', 'ABC, ủ ấm', 'ABC, warm', 'wrapped'),
    vital('line', 'TM rốn / trong xương', 'Umbilical or intraosseous line', 'iv_access'),
    vital('fluid', 'Dịch theo phác đồ', 'Fluid per protocol', 'fluids'),
    vital('antibiotic', 'Kháng sinh ≤1 giờ', 'Antibiotic ≤1 h', 'antibiotic'),
    step('glucose', 'Đường huyết', 'Glucose', 'glucose'),
    step('heart', 'Nghĩ tim bẩm sinh', 'Think heart: saturations, femoral pulses'),
    step('inotrope', 'Vận mạch', 'Inotrope per protocol', 'inotrope'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  clocks: [antibioticWithinOneHour],
  needsCapabilities: ['NEO-UNIT', 'NEO-VENT'],
  transferHint: words('Chuyển khi cần vận mạch hoặc thở máy.', 'Inotrope or ventilation needed.'),
  source: 'GK',
});
