import type { DemoFacility } from './types';
import { inHouse, leader, roomWithTablet } from './write-down';

/** A commune station in the lowland. */
export const namMo: DemoFacility = {
  code: 'nammo',
  name: 'Trạm Y tế xã Nậm Mơ',
  shortName: 'TYT Nậm Mơ',
  kind: 'commune_station',
  phone: '0000 600 000',
  approves: ['OB-PPH', 'OB-ECL', 'OB-BBA', 'NN-ASP', 'PD-RF', 'PD-DRN'],
  rooms: [roomWithTablet('phong-de', 'Phòng đẻ', 'Trạm', '601')],
  people: [
    inHouse('hs1', 'HS Lò Thị Inh', ['SAN-HS', 'NHI-DD']),
    { ...leader('tramtruong', 'YS Cầm Văn Phanh'), duties: ['staff', 'leader', 'admin', 'roster_keeper'] },
  ],
};
