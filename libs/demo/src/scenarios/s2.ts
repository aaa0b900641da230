import { notYet, type Scenario } from './types';

/** Postpartum haemorrhage at the general hospital; blood as a resource that is counted. */
export const s2: Scenario = {
  code: 's2',
  title: 'Băng huyết sau sinh, có ngân hàng máu',
  facility: 'dakhoa',
  steps: [
    {
      at: 0,
      who: 'dakhoa.hs1',
      says: 'Phòng sinh 1: băng huyết sau sinh',
      does: { kind: 'raise', alert: 'A1', room: 'dakhoa/phong-sinh-1', type: 'OB-PPH', mode: 'real' },
    },
    {
      at: 5,
      who: 'dakhoa.hs1',
      says: 'Máu mất 700 mL',
      does: { kind: 'milestone', alert: 'A1', key: 'blood_loss', value: 700 },
    },
    {
      at: 8,
      who: 'dakhoa.hs1',
      says: 'Hộ sinh ở tại chỗ',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 20,
      who: 'dakhoa.san1',
      says: 'Bác sĩ sản đang đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'SAN-BS', etaMinutes: 1 },
    },
    {
      at: 25,
      who: 'dakhoa.gmhs1',
      says: 'Gây mê đang đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'GMHS-BS', etaMinutes: 2 },
    },
    {
      at: 30,
      who: 'dakhoa.nhm1',
      says: 'Ngân hàng máu đã nhận',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'NHM' },
    },
    {
      at: 32,
      who: 'dakhoa.nhm1',
      says: 'Máu còn: O 4, cùng nhóm 6, tiểu cầu 0',
      does: {
        kind: 'blood-stock',
        items: [
          { product: 'O', units: 4 },
          { product: 'Cùng nhóm', units: 6 },
          { product: 'Tiểu cầu', units: 0 },
        ],
      },
    },
    {
      at: 40,
      who: 'dakhoa.pmo1',
      says: 'Kíp mổ mở phòng mổ',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'PMO', etaMinutes: 3 },
    },
    {
      at: 45,
      who: 'dakhoa.xn1',
      says: 'Xét nghiệm đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'XN' },
    },
    {
      at: 50,
      who: 'dakhoa.san1',
      says: 'Bác sĩ sản đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'SAN-BS' },
    },
    {
      at: 60,
      who: 'dakhoa.san1',
      says: 'Yêu cầu 4 đơn vị máu O',
      does: { kind: 'milestone', alert: 'A1', key: 'blood_requested' },
    },
    {
      at: 120,
      who: 'dakhoa.gmhs1',
      says: 'Gây mê đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'GMHS-BS' },
    },
    {
      at: 180,
      who: 'dakhoa.hs1',
      says: 'Máu mất 1.200 mL',
      does: { kind: 'milestone', alert: 'A1', key: 'blood_loss', value: 1200 },
    },
    {
      at: 185,
      who: 'dakhoa.hs1',
      says: 'Huyết áp tâm thu 80',
      does: { kind: 'milestone', alert: 'A1', key: 'blood_pressure', value: 80 },
    },
    {
      at: 190,
      who: 'dakhoa.san1',
      says: 'Truyền máu khối lượng lớn',
      does: { kind: 'milestone', alert: 'A1', key: 'massive_transfusion' },
    },
    {
      at: 200,
      who: 'dakhoa.pmo1',
      says: 'Phòng mổ sẵn sàng: đủ kíp',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'PMO' },
    },
    {
      at: 420,
      who: 'dakhoa.nhm1',
      says: 'Phát 2 đơn vị, 6 phút sau yêu cầu',
      does: { kind: 'milestone', alert: 'A1', key: 'blood_issued' },
    },
    { at: 602, who: 'dakhoa.san1', says: 'Điểm quyết định 10 phút: còn chảy máu', does: { kind: 'look', alert: 'A1' } },
    {
      at: 615,
      who: 'dakhoa.san1',
      says: 'Bước tiếp theo: chèn bóng',
      does: { kind: 'milestone', alert: 'A1', key: 'balloon' },
    },
    {
      at: 900,
      who: 'dakhoa.nhm1',
      says: 'Máu O còn 2',
      does: {
        kind: 'blood-stock',
        items: [
          { product: 'O', units: 2 },
          { product: 'Cùng nhóm', units: 6 },
          { product: 'Tiểu cầu', units: 0 },
        ],
      },
    },
    { at: 905, says: notYet('xin máu của cơ sở bên cạnh') },
    {
      at: 1560,
      who: 'dakhoa.san1',
      says: 'Rạch da, cắt tử cung',
      does: { kind: 'milestone', alert: 'A1', key: 'incision' },
    },
    {
      at: 3890,
      who: 'dakhoa.san1',
      says: 'Đã cầm máu, đã dùng 8 đơn vị',
      does: { kind: 'milestone', alert: 'A1', key: 'bleeding_stopped' },
    },
    {
      at: 3900,
      who: 'dakhoa.san1',
      says: 'Kết thúc báo động',
      does: { kind: 'stand-down', alert: 'A1', how: 'resolved', reason: 'Đã cầm máu' },
    },
  ],
};
