// Who is called by what they do, never by name: names come from the roster of the moment.

import { words, type Wording } from './words';

export const roleCodes = [
  'ACT',
  'TLK',
  'SAN-BS',
  'SAN-HS',
  'NHI-BS',
  'NHI-DD',
  'GMHS-BS',
  'GMHS-KTV',
  'PMO',
  'NHM',
  'XN',
  'CDHA',
  'HSTC',
  'CC',
  'NGOAI',
  'NGOAI-NHI',
  'TMH',
  'DUOC',
  'TLD',
  'DPV',
  'TD',
  'BV',
  'XE',
  'CTXH',
] as const;

export type RoleCode = (typeof roleCodes)[number];

export interface Role {
  readonly code: RoleCode;
  readonly name: Wording;
  /** At most 16 Vietnamese characters: it must fit a tile of the board. */
  readonly short: Wording;
  /** What to do in the first five minutes. */
  readonly duty: Wording;
  /** S: seen in a source. G: general knowledge, to be verified. */
  readonly source: string;
}

type Texts = readonly [name: Wording, short: Wording, duty: Wording, source: string];

const texts: Record<RoleCode, Texts> = {
  ACT: [
    words('Người kích hoạt', 'Activator'),
    words('Người báo', 'Activator'),
    words('Phát báo động, ở lại với người bệnh', 'Raise, stay with the patient'),
    'S',
  ],
  TLK: [
    words('Trưởng kíp trực', 'Shift leader'),
    words('Trưởng kíp', 'Shift leader'),
    words(
      'Chỉ huy đến khi chuyên khoa tới; quyết định kết thúc',
      'Lead until the specialist arrives; own the stand-down',
    ),
    'S',
  ],
  'SAN-BS': [
    words('Bác sĩ sản trực', 'Obstetrician on duty'),
    words('Bác sĩ sản', 'Obstetrician'),
    words('Xử trí người mẹ; quyết định sinh hay mổ', 'Treat the mother; decide delivery or surgery'),
    'S',
  ],
  'SAN-HS': [
    words('Hộ sinh', 'Midwife'),
    words('Hộ sinh', 'Midwife'),
    words(
      'Đường truyền, thuốc co tử cung, sinh hiệu, lượng máu mất, ghi chép',
      'IV, uterotonic, vital signs, blood loss, scribe',
    ),
    'S',
  ],
  'NHI-BS': [
    words('Bác sĩ nhi / sơ sinh', 'Paediatrician / neonatologist'),
    words('Bác sĩ nhi', 'Paediatrician'),
    words('Hồi sức và theo dõi trẻ', 'Resuscitate and watch the child'),
    'S',
  ],
  'NHI-DD': [
    words('Điều dưỡng nhi / sơ sinh', 'Neonatal nurse'),
    words('Điều dưỡng nhi', 'Neonatal nurse'),
    words('Bàn sưởi, hỗ trợ thở, lồng ấp vận chuyển', 'Warmer, ventilation assist, transport incubator'),
    'G',
  ],
  'GMHS-BS': [
    words('Bác sĩ gây mê hồi sức', 'Anaesthetist'),
    words('Gây mê hồi sức', 'Anaesthetist'),
    words('Đường thở, gây mê', 'Airway, anaesthesia'),
    'S',
  ],
  'GMHS-KTV': [
    words('Kỹ thuật viên / điều dưỡng gây mê', 'Anaesthesia nurse / technician'),
    words('KTV gây mê', 'Anaesthesia nurse'),
    words('Chuẩn bị thuốc, máy gây mê', 'Prepare drugs and machine'),
    'G',
  ],
  PMO: [
    words('Kíp mổ', 'Operating theatre team'),
    words('Phòng mổ', 'Theatre team'),
    words('Mở phòng mổ, bày sẵn bộ dụng cụ', 'Open the theatre, set ready'),
    'S',
  ],
  NHM: [
    words('Ngân hàng máu / bộ phận phát máu', 'Blood bank'),
    words('Ngân hàng máu', 'Blood bank'),
    words('Máu nhóm O, hòa hợp, báo số đơn vị còn', 'O units, cross-match, report stock'),
    'S',
  ],
  XN: [
    words('Xét nghiệm trực', 'Laboratory on duty'),
    words('Xét nghiệm', 'Laboratory'),
    words('Nhóm máu, Hb, đông máu, khí máu', 'Group, Hb, coagulation, blood gas'),
    'S',
  ],
  CDHA: [
    words('Chẩn đoán hình ảnh trực', 'Imaging on duty'),
    words('Siêu âm, X-quang', 'Imaging'),
    words('Siêu âm tại giường', 'Bedside ultrasound'),
    'S',
  ],
  HSTC: [
    words('Hồi sức tích cực', 'Intensive care'),
    words('Hồi sức (HSTC)', 'Intensive care'),
    words('Giường, máy thở', 'Bed, ventilator'),
    'S',
  ],
  CC: [
    words('Khoa Cấp cứu', 'Emergency department'),
    words('Khoa Cấp cứu', 'Emergency dept'),
    words('Đón người bệnh tại cửa', 'Receive arrivals at the door'),
    'S',
  ],
  NGOAI: [
    words('Bác sĩ ngoại', 'Surgeon'),
    words('Bác sĩ ngoại', 'Surgeon'),
    words('Theo loại báo động', 'As the type demands'),
    'S',
  ],
  'NGOAI-NHI': [
    words('Bác sĩ ngoại nhi', 'Paediatric surgeon'),
    words('Ngoại nhi', 'Paed. surgeon'),
    words('Theo loại báo động', 'As the type demands'),
    'S',
  ],
  TMH: [
    words('Bác sĩ tai mũi họng', 'Ear, nose and throat doctor'),
    words('Tai mũi họng', 'ENT doctor'),
    words('Soi, gắp dị vật, đường thở khó', 'Laryngoscopy, foreign body, difficult airway'),
    'G',
  ],
  DUOC: [
    words('Dược trực', 'Pharmacy on duty'),
    words('Dược trực', 'Pharmacy'),
    words('Cấp thuốc cấp cứu', 'Issue emergency drugs'),
    'G',
  ],
  TLD: [
    words('Trực lãnh đạo', 'Leader on duty'),
    words('Trực lãnh đạo', 'Leader on duty'),
    words(
      'Cam kết thay người nhà, nguồn lực, gọi liên viện, đường dây nóng',
      'Consent, resources, inter-hospital calls, hotline',
    ),
    'S',
  ],
  DPV: [
    words('Điều phối viên', 'Coordinator'),
    words('Điều phối viên', 'Coordinator'),
    words(
      'Giữ bảng, tìm vai còn thiếu, liên hệ bệnh viện khác',
      'Run the board, chase missing roles, talk to other hospitals',
    ),
    'SEED',
  ],
  TD: [
    words('Tổng đài / trực hành chính', 'Switchboard'),
    words('Tổng đài', 'Switchboard'),
    words('Gọi thoại khi máy không trả lời', 'Call by voice when phones do not answer'),
    'S',
  ],
  BV: [
    words('Bảo vệ, giữ thang máy, dẫn đường', 'Guard, lift keeper, guide'),
    words('Bảo vệ', 'Guard'),
    words(
      'Dọn đường, giữ thang máy, mở cổng, dẫn kíp và xe vào',
      'Clear the route, hold the lift, open the gate, guide team and ambulance',
    ),
    'S',
  ],
  XE: [
    words('Lái xe và điều dưỡng vận chuyển', 'Driver and transport nurse'),
    words('Kíp vận chuyển', 'Transport crew'),
    words('Nổ máy xe, chất đủ bộ dụng cụ', 'Vehicle running, kit loaded'),
    'G',
  ],
  CTXH: [
    words('Công tác xã hội / giao tiếp gia đình', 'Family liaison'),
    words('Công tác xã hội', 'Family liaison'),
    words('Báo gia đình, phiên dịch tiếng dân tộc', 'Family, interpreter for a minority language'),
    'G',
  ],
};

export const roles: readonly Role[] = roleCodes.map((code) => {
  const [name, short, duty, source] = texts[code];
  return { code, name, short, duty, source };
});

/** Told of every red alert without being asked to come. */
export const informedOnRed: readonly RoleCode[] = ['TLD', 'DPV'];

export function roleOf(code: string): Role | undefined {
  return roles.find((role) => role.code === code);
}
