import type { DemoFacility } from './types';
import { atHome, coordinator, inHouse, leader, office, room, roomWithTablet } from './write-down';

/** A small private hospital: deliveries and caesareans, no intensive care, no blood bank. */
export const anBinh: DemoFacility = {
  code: 'anbinh',
  name: 'Bệnh viện tư nhân An Bình (mẫu)',
  shortName: 'BV An Bình',
  kind: 'private',
  phone: '0000 400 000',
  approves: [
    'OB-PPH',
    'OB-CORD',
    'OB-CS1',
    'OB-ECL',
    'OB-SPE',
    'OB-SDY',
    'OB-ABR',
    'OB-ANE',
    'NN-HRB',
    'NN-ASP',
    'NN-RDS',
  ],
  rooms: [
    roomWithTablet('phong-sinh', 'Phòng sinh', 'Khoa Sản', '4101'),
    room('phong-mo', 'Phòng mổ', 'Khoa Ngoại', '4201'),
    room('tiep-don', 'Tiếp đón', 'Khoa Khám bệnh', '4401'),
  ],
  people: [
    inHouse('san1', 'BS Vương Thị Lam', ['SAN-BS']),
    inHouse('hs1', 'HS Nguyễn Thị Mận', ['SAN-HS']),
    atHome('nhi1', 'BS Trần Quốc Bảo Minh', ['NHI-BS']),
    inHouse('dd1', 'ĐD Hoàng Thị Đào', ['NHI-DD']),
    inHouse('gmhs1', 'BS Lê Văn Cường', ['GMHS-BS']),
    inHouse('pmo1', 'ĐD Phạm Thị Sim', ['PMO']),
    inHouse('xn1', 'KTV Đinh Thị Hợp', ['XN']),
    leader('lanhdao1', 'BS Trần Thị Ngọc Diệp'),
    coordinator('dieuphoi1', 'ĐD Vũ Văn Tân'),
    office('quantri', 'KS Bế Văn Lưu', 'admin'),
  ],
};
