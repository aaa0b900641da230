// Time as people read it. Elapsed time is spelt out: "03:20" beside a clock would read as a time of day.

import type { Language } from '../words';

const units: Record<Language, readonly [hour: string, minute: string, second: string]> = {
  vi: ['giờ', 'phút', 'giây'],
  en: ['h', 'min', 's'],
};

/** "3 phút 20 giây"; seconds are dropped from an hour on, a negative time is read as zero. */
export function elapsed(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hour, minute, second] = units[language];
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const parts =
    hours > 0
      ? [
          [hours, hour],
          [minutes, minute],
        ]
      : [
          [minutes, minute],
          [rest, second],
        ];
  const said = parts.filter(([count]) => count !== 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length > 0 ? said.join(' ') : `0 ${second}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsOf(date: Date, timeZone: string): Record<string, string> {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // The formatted parts are read, never a locale's own order, which changes between browsers.
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** "02:13:07", 24 hours, in the hospital's zone whatever the device's. */
export function clockTime(date: Date, timeZone = 'Asia/Ho_Chi_Minh'): string {
  const { hour, minute, second } = partsOf(date, timeZone);
  return `${hour}:${minute}:${second}`;
}

/** "22/11/2026". */
export function clockDate(date: Date, timeZone = 'Asia/Ho_Chi_Minh'): string {
  const { day, month, year } = partsOf(date, timeZone);
  return `${day}/${month}/${year}`;
}
