import type { DemoFacility } from './types';
import { atHome, inHouse, leader, roomWithTablet } from './write-down';

/** A commune station: one midwife, one nurse, and a doctor who heads it. */
export const traTap: DemoFacility = {
  code: 'tratap',
  name: 'Trạm Y tế xã Tra Táp',
  shortName: 'TYT Tra Táp',
  kind: 'commune_station',
  phone: '0000 500 000',
  approves: ['OB-PPH', 'OB-ECL', 'OB-BBA', 'OB-SDY', 'NN-ASP', 'NN-RDS', 'PD-RF', 'PD-SE', 'PD-DRN', 'PD-ANA'],
  rooms: [roomWithTablet('phong-de', 'Phòng đẻ', 'Trạm', '501')],
  people: [
    inHouse('hs1', 'HS Giàng Thị Só', ['SAN-HS', 'NHI-DD']),
    atHome('dd1', 'ĐD Sùng A Vàng', ['CC']),
    {
      ...leader('tramtruong', 'BS Thào A Tủa'),
      roles: ['TLD', 'SAN-BS', 'NHI-BS'],
      duties: ['staff', 'leader', 'admin', 'roster_keeper'],
    },
  ],
};
