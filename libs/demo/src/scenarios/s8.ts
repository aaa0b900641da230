import type { Scenario } from './types';

/** A drill gives way to a real alert, and goes on after it. */
export const s8: Scenario = {
  code: 's8',
  title: 'Diễn tập, rồi có báo động thật',
  facility: 'sannhi',
  steps: [
    {
      at: 0,
      who: 'sannhi.hs1',
      says: '[DIỄN TẬP] Phòng sinh 1: băng huyết sau sinh',
      does: { kind: 'raise', alert: 'D1', room: 'sannhi/phong-sinh-1', type: 'OB-PPH', mode: 'drill' },
    },
    {
      at: 20,
      who: 'sannhi.hs1',
      says: '[DIỄN TẬP] Hộ sinh có mặt',
      does: { kind: 'answer', alert: 'D1', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 60,
      who: 'sannhi.san1',
      says: '[DIỄN TẬP] Bác sĩ sản đang đến; không bị coi là bận thật',
      does: { kind: 'answer', alert: 'D1', answer: 'coming', role: 'SAN-BS', etaMinutes: 2 },
    },
    {
      at: 65,
      who: 'sannhi.gmhs1',
      says: '[DIỄN TẬP] Gây mê đang đến',
      does: { kind: 'answer', alert: 'D1', answer: 'coming', role: 'GMHS-BS', etaMinutes: 2 },
    },
    {
      at: 420,
      who: 'sannhi.hs2',
      says: 'BÁO ĐỘNG THẬT ở Phòng sinh 3: ngạt sơ sinh',
      does: { kind: 'raise', alert: 'A1', room: 'sannhi/phong-sinh-3', type: 'NN-ASP', mode: 'real' },
    },
    { at: 425, who: 'sannhi.lanhdao1', says: 'Diễn tập tạm dừng, người được thả', does: { kind: 'look', alert: 'D1' } },
    {
      at: 430,
      who: 'sannhi.nhi1',
      says: 'Bác sĩ nhi đang đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-BS', etaMinutes: 1 },
    },
    {
      at: 432,
      who: 'sannhi.dd1',
      says: 'Điều dưỡng nhi đang đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-DD', etaMinutes: 1 },
    },
    {
      at: 440,
      who: 'sannhi.hs2',
      says: 'Hộ sinh ở tại chỗ',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 480,
      who: 'sannhi.nhi1',
      says: 'Bác sĩ nhi đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'NHI-BS' },
    },
    {
      at: 900,
      who: 'sannhi.nhi1',
      says: 'Báo động thật kết thúc',
      does: { kind: 'stand-down', alert: 'A1', how: 'resolved', reason: 'Trẻ ổn định' },
    },
    { at: 920, who: 'sannhi.lanhdao1', says: '[DIỄN TẬP] Diễn tập tiếp tục', does: { kind: 'resume', alert: 'D1' } },
    {
      at: 1500,
      who: 'sannhi.lanhdao1',
      says: '[DIỄN TẬP] Kết thúc diễn tập',
      does: { kind: 'stand-down', alert: 'D1', how: 'drill_ended' },
    },
  ],
};
