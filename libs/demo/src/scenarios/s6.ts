import { notYet, type Scenario } from './types';

/** Two alerts at once: one person holds one red alert, and a human decides who goes where. */
export const s6: Scenario = {
  code: 's6',
  title: 'Hai báo động cùng lúc',
  facility: 'sannhi',
  steps: [
    {
      at: 0,
      who: 'sannhi.hs1',
      says: 'Phòng sinh 1: sa dây rốn',
      does: { kind: 'raise', alert: 'A1', room: 'sannhi/phong-sinh-1', type: 'OB-CORD', mode: 'real' },
    },
    {
      at: 10,
      who: 'sannhi.hs1',
      says: 'Hộ sinh ở tại chỗ',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 15,
      who: 'sannhi.gmhs1',
      says: 'Gây mê nhận A1',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'GMHS-BS', etaMinutes: 2 },
    },
    {
      at: 20,
      who: 'sannhi.nhi1',
      says: 'Bác sĩ nhi nhận A1',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-BS', etaMinutes: 2 },
    },
    {
      at: 25,
      who: 'sannhi.san1',
      says: 'Bác sĩ sản nhận A1',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'SAN-BS', etaMinutes: 1 },
    },
    {
      at: 30,
      who: 'sannhi.pmo1',
      says: 'Kíp mổ mở phòng mổ 1',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'PMO', etaMinutes: 3 },
    },
    {
      at: 150,
      who: 'sannhi.hs2',
      says: 'Phòng sinh 3: ngạt sơ sinh, báo động thứ hai',
      does: { kind: 'raise', alert: 'A2', room: 'sannhi/phong-sinh-3', type: 'NN-ASP', mode: 'real' },
    },
    {
      at: 152,
      who: 'sannhi.lanhdao1',
      says: 'BS Đinh Quốc Yên đang bận A1: bác sĩ nhi dự bị được gọi trước',
      does: { kind: 'look', alert: 'A2' },
    },
    {
      at: 165,
      who: 'sannhi.nhi2',
      says: 'Bác sĩ nhi dự bị nhận A2',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'NHI-BS', etaMinutes: 1 },
    },
    {
      at: 170,
      who: 'sannhi.hs2',
      says: 'Hộ sinh ở tại chỗ',
      does: { kind: 'answer', alert: 'A2', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 172,
      who: 'sannhi.dd1',
      says: 'Điều dưỡng nhi đang đến',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'NHI-DD', etaMinutes: 1 },
    },
    { at: 175, who: 'sannhi.nhi2', says: 'A2 cần gây mê', does: { kind: 'add-role', alert: 'A2', role: 'GMHS-BS' } },
    {
      at: 180,
      who: 'sannhi.gmhs1',
      says: 'Được cả hai nơi gọi, và không ai giữ hai báo động đỏ',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'GMHS-BS', etaMinutes: 1, unasked: true },
    },
    {
      at: 185,
      who: 'sannhi.lanhdao1',
      says: 'Thẻ "Ai ưu tiên?" hiện với trực lãnh đạo',
      does: { kind: 'look', alert: 'A2' },
    },
    {
      at: 220,
      who: 'sannhi.lanhdao1',
      says: 'Trực lãnh đạo quyết định: ở lại A1',
      does: { kind: 'decide', between: 'A2', forAlert: 'A1', person: 'sannhi.gmhs1' },
    },
    {
      at: 235,
      who: 'sannhi.gmhs2',
      says: 'Đến từ nhà, 15 phút',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'GMHS-BS', etaMinutes: 15 },
    },
    { at: 240, says: notYet('gợi ý liên viện khi thiếu gây mê') },
    {
      at: 600,
      who: 'sannhi.nhi2',
      says: 'A2 cần phòng mổ: gọi kíp mổ thứ hai',
      does: { kind: 'add-role', alert: 'A2', role: 'PMO' },
    },
    {
      at: 630,
      who: 'sannhi.pmo2',
      says: 'Mở phòng mổ 2',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'PMO', etaMinutes: 15, unasked: true },
    },
    {
      at: 1800,
      who: 'sannhi.san1',
      says: 'A1 kết thúc',
      does: { kind: 'stand-down', alert: 'A1', how: 'resolved', reason: 'Mẹ và con ổn định' },
    },
    {
      at: 1815,
      who: 'sannhi.gmhs1',
      says: 'Xác nhận sang A2',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'GMHS-BS', etaMinutes: 1, unasked: true },
    },
    {
      at: 2400,
      who: 'sannhi.lanhdao1',
      says: 'A2 kết thúc',
      does: { kind: 'stand-down', alert: 'A2', how: 'resolved', reason: 'Ổn định' },
    },
  ],
};
