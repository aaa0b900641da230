import { card, step, team, vital } from '../card';
import { words } from '../words';

export const nnJau = card({
  code: 'NN-JAU',
  name: words('Vàng da nặng', 'Severe jaundice'),
  shortVi: 'Vàng da nặng',
  neutralCode: 'K26',
  patientGroup: 'newborn',
  severity: 'ORANGE',
  criteria: [
    words('Vàng da trong 24 giờ đầu', 'Jaundice in the first 24 h'),
    words('Bilirubin gần hoặc vượt ngưỡng thay máu', 'Bilirubin near or over the exchange line'),
    words('Li bì, ưỡn người', 'Lethargy, arching'),
    words('Nâng lên đỏ: co giật', 'Upgrade to red: fits'),
  ],
  roles: team({ inHouse: 15, atHome: 45 }, ['NHI-BS', 'NHI-DD'], ['XN', 'NHM']),
  checklist: [
    vital('bilirubin', 'Bilirubin', 'Bilirubin now', 'bilirubin'),
    vital('phototherapy', 'Chiếu đèn ngay', 'Phototherapy starts before transfer', 'phototherapy'),
    step('groups', 'Nhóm máu mẹ–con, Coombs', 'Group of mother and baby, Coombs'),
    step('hydration', 'Bù dịch', 'Hydration', 'fluids'),
    step('brain', 'Dấu hiệu não', 'Neurological signs'),
    step('exchange', 'Đặt máu thay máu', 'Exchange blood ordered', 'blood_requested'),
  ],
  needsCapabilities: ['NEO-PHOTO', 'NEO-EXCH'],
  transferHint: words(
    'Chuyển khi không thay máu được hoặc có dấu hiệu bệnh não; chiếu đèn trước khi đi.',
    'Exchange transfusion not available, or encephalopathy signs; phototherapy before leaving.',
  ),
  source: 'S51; GK',
});
