// The few sentences that a banner says by itself, with no page and perhaps no network to ask.

import { words, wordingOf, type Language, type Wording } from '@redalert/catalogue';

const texts = {
  genericTitle: words('BÁO ĐỘNG ĐỎ', 'RED ALERT'),
  genericBody: words('Có báo động. Chạm để mở.', 'There is an alert. Tap to open.'),
  coming: words('Đã nhận {time} ✓', 'Acknowledged {time} ✓'),
  cannot: words('Đã báo không đến được {time} ✓', 'Reported: cannot come {time} ✓'),
  standby: words('{name} đã nhận vai này. Anh/chị dự bị.', '{name} holds this role. You stand by.'),
  standbyUnnamed: words('Vai này đã có người nhận. Anh/chị dự bị.', 'This role is taken. You stand by.'),
  conflict: words(
    'Anh/chị đang giữ một báo động khác. Đã báo trực lãnh đạo.',
    'You hold another alert. The leader on duty is told.',
  ),
  closed: words('Báo động này đã kết thúc. Không cần đến.', 'This alert has ended. No need to come.'),
  spent: words('Lời mời này đã được trả lời. Chạm để xem.', 'This page was already answered. Tap to see.'),
  refused: words(
    'Chưa nhận được câu trả lời. Chạm để mở và trả lời lại.',
    'The answer was not taken. Tap to open and answer again.',
  ),
  notSent: words('CHƯA GỬI ĐƯỢC – gọi {number}', 'NOT SENT – call {number}'),
  notSentNoNumber: words('CHƯA GỬI ĐƯỢC – gọi tổng đài', 'NOT SENT – call the switchboard'),
  willRetry: words('Máy sẽ tự gửi lại khi có mạng.', 'It will be sent when the network returns.'),
  drill: words('[DIỄN TẬP]', '[DRILL]'),
  sendAgain: words('Gửi lại', 'Send again'),
} satisfies Record<string, Wording>;

export type WorkerWords = Record<keyof typeof texts, string>;

export function workerWords(language: Language): WorkerWords {
  const said = Object.entries(texts).map(([key, wording]) => [key, wordingOf(wording, language)]);
  return Object.fromEntries(said) as WorkerWords;
}
