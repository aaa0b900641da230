import type { Scenario } from './types';

/** A pocket press, called back within seconds; then the patient really bleeds. */
export const s7: Scenario = {
  code: 's7',
  title: 'Báo nhầm, hủy và báo động lại',
  facility: 'suoida',
  steps: [
    {
      at: 0,
      who: 'suoida.hs1',
      says: 'Bấm nhầm trong túi: mổ tối khẩn, Phòng sinh 1',
      does: { kind: 'raise', alert: 'A1', room: 'suoida/phong-sinh-1', type: 'OB-CS1', mode: 'real' },
    },
    {
      at: 10,
      who: 'suoida.gmhs1',
      says: 'Bác sĩ gây mê đang chạy đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'GMHS-BS', etaMinutes: 1 },
    },
    {
      at: 20,
      who: 'suoida.hs1',
      says: 'Người báo động hủy: bấm nhầm',
      does: { kind: 'stand-down', alert: 'A1', how: 'false_alarm', reason: 'Bấm nhầm' },
    },
    { at: 30, who: 'suoida.dieuphoi1', says: 'Ai đã rõ, ai chưa', does: { kind: 'look', alert: 'A1' } },
    { at: 50, who: 'suoida.gmhs1', says: 'Đã rõ', does: { kind: 'answer', alert: 'A1', answer: 'understood' } },
    { at: 60, who: 'suoida.san1', says: 'Đã rõ', does: { kind: 'answer', alert: 'A1', answer: 'understood' } },
    {
      at: 120,
      who: 'suoida.hs2',
      says: 'Người thứ hai: người bệnh chảy máu thật. Báo động lại, nối với báo động đã hủy',
      does: { kind: 'raise', alert: 'A2', room: 'suoida/phong-sinh-1', type: 'OB-ABR', mode: 'real', reopens: 'A1' },
    },
    {
      at: 130,
      who: 'suoida.gmhs1',
      says: 'Bác sĩ gây mê quay lại',
      does: { kind: 'answer', alert: 'A2', answer: 'coming', role: 'GMHS-BS', etaMinutes: 1 },
    },
    {
      at: 135,
      who: 'suoida.san1',
      says: 'Bác sĩ sản đã có mặt',
      does: { kind: 'answer', alert: 'A2', answer: 'present', role: 'SAN-BS' },
    },
    {
      at: 600,
      who: 'suoida.san1',
      says: 'Kết thúc; lý do báo nhầm đã ghi, không trách ai',
      does: { kind: 'stand-down', alert: 'A2', how: 'resolved', reason: 'Đã xử trí' },
    },
  ],
};
