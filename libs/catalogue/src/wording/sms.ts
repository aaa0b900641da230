// Text for SMS. One Vietnamese mark turns a message of 160 characters into one of 70, so SMS is written without marks.

const asciiFor: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  '–': '-',
  '—': '-',
  '·': '-',
  '…': '...',
  '‘': "'",
  '’': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '≥': '>=',
  '≤': '<=',
  '°': '',
  '₂': '2',
  '×': 'x',
  '→': '->',
  '\u00a0': ' ',
};

/** Vietnamese to ASCII. What has no counterpart becomes "?", so the length stays honest. */
export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\n\r\u0020-\u005f\u0061-\u007e]/gu, (character) => asciiFor[character] ?? '?');
}

export const smsCharactersMax = 160; // one GSM-7 segment; a second one costs money and may arrive alone

/** Length of an ASCII text in GSM-7: brackets and a few more are sent as two. */
export function smsLength(text: string): number {
  return [...text].reduce((sum, character) => sum + ('[]{}\\^~|'.includes(character) ? 2 : 1), 0);
}
