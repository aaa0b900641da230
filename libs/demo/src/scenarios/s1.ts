import { notYet, type Scenario } from './types';

/** 02:13, birth asphyxia at Suối Đá; the paediatrician's phone is silent. Nobody but the clock calls the backup. */
export const s1: Scenario = {
  code: 's1',
  title: 'Ngạt sơ sinh, bác sĩ nhi không trả lời',
  facility: 'suoida',
  steps: [
    {
      at: 0,
      who: 'suoida.hs2',
      says: 'Giữ nút BÁO ĐỘNG ĐỎ ở Phòng sinh 2: ngạt sơ sinh',
      does: { kind: 'raise', alert: 'A1', room: 'suoida/phong-sinh-2', type: 'NN-ASP', mode: 'real' },
    },
    {
      at: 5,
      who: 'suoida.hs2',
      says: 'Ghi giờ sinh: 30 giây trước khi báo động',
      does: { kind: 'milestone', alert: 'A1', key: 'birth', secondsAgo: 35 },
    },
    {
      at: 10,
      who: 'suoida.hs1',
      says: 'Hộ sinh trực đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'SAN-HS' },
    },
    {
      at: 15,
      who: 'suoida.dd1',
      says: 'Điều dưỡng nhi đang đến',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-DD', etaMinutes: 1 },
    },
    {
      at: 30,
      who: 'suoida.hs2',
      says: 'Bóp bóng lần đầu, 60 giây sau sinh',
      does: { kind: 'milestone', alert: 'A1', key: 'first_ventilation' },
    },
    {
      at: 45,
      who: 'suoida.dd1',
      says: 'Điều dưỡng nhi đã có mặt',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'NHI-DD' },
    },
    { at: 50, says: 'BS Nguyễn Hoài An chưa trả lời; máy đổ chuông lại 30 giây một lần' },
    {
      at: 122,
      who: 'suoida.hs2',
      says: 'Hết 120 giây: hệ thống tự gọi bác sĩ dự bị, vẫn đổ chuông máy thứ nhất',
      does: { kind: 'look', alert: 'A1' },
    },
    {
      at: 130,
      who: 'suoida.hs2',
      says: 'Tim dưới 60, ép tim',
      does: { kind: 'milestone', alert: 'A1', key: 'hr_below_60' },
    },
    {
      at: 132,
      who: 'suoida.hs2',
      says: 'Gọi gây mê hỗ trợ đường thở',
      does: { kind: 'add-role', alert: 'A1', role: 'GMHS-BS' },
    },
    {
      at: 150,
      who: 'suoida.gmhs1',
      says: 'Bác sĩ gây mê đã có mặt; vai bác sĩ nhi vẫn đỏ',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'GMHS-BS' },
    },
    {
      at: 183,
      who: 'suoida.lanhdao1',
      says: '180 giây chưa có bác sĩ nhi: trực lãnh đạo được gọi',
      does: { kind: 'look', alert: 'A1' },
    },
    {
      at: 220,
      who: 'suoida.nhi2',
      says: 'Bác sĩ nhi dự bị: đến trong 12 phút',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-BS', etaMinutes: 12 },
    },
    { at: 270, says: notYet('mời hội chẩn trực tuyến với tuyến trên') },
    {
      at: 330,
      who: 'suoida.nhi1',
      says: 'Bác sĩ nhi thứ nhất gọi lại: điện thoại để im lặng',
      does: { kind: 'answer', alert: 'A1', answer: 'coming', role: 'NHI-BS', etaMinutes: 20 },
    },
    {
      at: 335,
      who: 'suoida.dieuphoi1',
      says: 'Ghi chú: số liên hệ cần kiểm tra',
      does: { kind: 'note', alert: 'A1', text: 'Số liên hệ của bác sĩ trực thứ nhất cần kiểm tra.' },
    },
    {
      at: 870,
      who: 'suoida.nhi2',
      says: 'Bác sĩ nhi đã có mặt: đủ kíp',
      does: { kind: 'answer', alert: 'A1', answer: 'present', role: 'NHI-BS' },
    },
    {
      at: 1590,
      who: 'suoida.nhi2',
      says: 'Apgar 10 phút: 5; đánh giá HIE',
      does: { kind: 'milestone', alert: 'A1', key: 'apgar_10', value: 5 },
    },
    {
      at: 1595,
      who: 'suoida.nhi2',
      says: 'Đã đánh giá HIE; đồng hồ 6 giờ hạ thân nhiệt đang chạy',
      does: { kind: 'milestone', alert: 'A1', key: 'hie_assessed' },
    },
    {
      at: 2190,
      who: 'suoida.nhi2',
      says: 'Kết thúc báo động, bàn giao',
      does: { kind: 'stand-down', alert: 'A1', how: 'handed_over', reason: 'Ổn định, bàn giao theo dõi' },
    },
    { at: 2200, says: notYet('chuyển đến trung tâm hạ thân nhiệt') },
  ],
};
