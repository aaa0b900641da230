import { card, stayOrGoAtTenAndThirty, step, team, vital } from '../card';
import { words } from '../words';

export const obEcl = card({
  code: 'OB-ECL',
  name: words('Sản giật', 'Eclampsia'),
  shortVi: 'Sản giật',
  neutralCode: 'K07',
  patientGroup: 'mother',
  severity: 'RED',
  criteria: [
    words('Co giật, thai ≥20 tuần đến 6 tuần sau sinh', 'Convulsion, ≥20 weeks to 6 weeks after birth'),
    words('Hôn mê không rõ nguyên nhân trong thời gian này', 'Unexplained coma in the same period'),
  ],
  roles: team({ inHouse: 3, atHome: 15 }, ['SAN-BS', 'SAN-HS', 'GMHS-BS'], ['HSTC', 'XN', 'NHI-BS', 'PMO']),
  checklist: [
    vital('side', 'Gọi hỗ trợ, nằm nghiêng trái', 'Call help, left side, protect'),
    vital('airway', 'Thông đường thở, thở oxy', 'Airway, oxygen; suction after the fit', 'airway_secured'),
    vital('magnesium', 'Magnesi sulfat theo phác đồ', 'Magnesium sulfate per protocol', 'magnesium'),
    step('pressure', 'Hạ áp nếu ≥160/110', 'Treat blood pressure if ≥160/110', 'antihypertensive'),
    step(
      'labs',
      'Đường truyền, thông tiểu, xét nghiệm',
      'IV, catheter, platelets, liver, kidney, coagulation',
      'iv_access',
    ),
    step('toxicity', 'Phản xạ, nhịp thở, nước tiểu; calci', 'Watch for magnesium toxicity; antidote ready'),
    step('plan', 'Tim thai; kế hoạch chấm dứt thai kỳ', 'Fetal heart; plan birth after stabilising', 'fetal_heart'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: ['ICU-AD', 'CS-24', 'LAB-24'],
  transferHint: words(
    'Chuyển sau liều đầu và khi đường thở an toàn, người đi cùng xử trí được cơn mới. Giật tái diễn hoặc hôn mê: hồi sức, hoặc mời tuyến trên / hội chẩn.',
    'After first treatment and airway control, with an escort able to treat a new fit; recurrent fits or coma: ICU, or upper team or consult.',
  ),
  nationalComplicationCode: 'SAN-GIAT',
  source: 'MoH-1154 [S45]; S46',
});
