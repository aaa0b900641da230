import {
  alertTypes,
  clockDate,
  clockTime,
  elapsed,
  generalAlert,
  placeholdersOf,
  roles,
  say,
  smsCharactersMax,
  smsLength,
  unaccented,
  wording,
  type Language,
  type WordingKey,
} from '../index';
import { boards } from './vi/boards';
import { buttons } from './vi/buttons';
import { messages } from './vi/messages';
import { paging } from './vi/paging';
import { problems } from './vi/problems';
import { screens } from './vi/screens';
import { sentences } from './vi/sentences';
import { states } from './vi/states';
import { timeline } from './vi/timeline';

const keys = Object.keys(wording.vi) as WordingKey[];
const languages: Language[] = ['vi', 'en'];

describe('the wording', () => {
  it('has each key in one file only, so that none hides another', () => {
    const parts = [states, buttons, sentences, screens, boards, messages, paging, problems, timeline];
    expect(parts.reduce((sum, part) => sum + Object.keys(part).length, 0)).toBe(keys.length);
  });

  it('says in English exactly what it says in Vietnamese', () => {
    expect(Object.keys(wording.en)).toEqual(keys);
  });

  it.each(keys)('%s asks for the same values in both languages', (key) => {
    expect([...placeholdersOf(key, 'en')].sort()).toEqual([...placeholdersOf(key, 'vi')].sort());
  });

  it('is NFC, without a hole, an exclamation mark or a "bạn"', () => {
    for (const language of languages) {
      for (const [key, text] of Object.entries(wording[language])) {
        expect({ key, text: text.trim().normalize('NFC') }).toEqual({ key, text });
        expect(text).not.toMatch(/!|(?<!\p{L})bạn(?!\p{L})/iu);
        expect(text).not.toBe('');
      }
    }
  });

  it('keeps problem titles free of values, so that one can always be said', () => {
    for (const key of keys.filter((name) => /^(problem|field)\./.test(name))) expect(placeholdersOf(key)).toEqual([]);
  });

  it('lets no patient into a message that leaves the hospital', () => {
    for (const key of keys.filter((name) => /^(push|sms|voice)\./.test(name))) {
      for (const name of placeholdersOf(key)) expect(name).not.toMatch(/patient|mother|baby|note/i);
    }
  });
});

describe('say', () => {
  it('fills the values in', () => {
    expect(say('vi', 'push.page.title', { room: 'Phòng sinh 2' })).toBe('BÁO ĐỘNG ĐỎ – Phòng sinh 2');
    expect(say('en', 'common.arrivesIn', { minutes: 0 })).toBe('arrives in 0 min');
  });

  it('refuses to leave a hole', () => {
    expect(() => say('vi', 'raise.call')).toThrow('{number}');
    expect(() => say('vi', 'no.such.key' as WordingKey)).toThrow('no.such.key');
  });

  it('takes a value literally, even one that looks like a placeholder', () => {
    expect(say('vi', 'timeline.alert.note-added', { note: '$& {note}' })).toBe('Ghi chú: $& {note}');
  });
});

describe('an SMS', () => {
  const longest = (texts: string[]) => texts.map(unaccented).reduce((a, b) => (smsLength(b) > smsLength(a) ? b : a));
  const typical = {
    code: 'A1234',
    type: longest([...alertTypes, generalAlert].map(({ shortVi }) => shortVi)),
    room: 'Phong sinh 2, Khoa San',
    facility: 'BV Da khoa khu vuc Ea Kar',
    time: '02:13',
    role: longest(roles.map(({ short }) => short.vi)),
    elapsed: unaccented(elapsed(200, 'vi')),
    number: '0912345678',
    link: 'https://bdd.benhvien.vn/a/Zk3vT9qLm2',
  };
  const templates = keys.filter((key) => key.startsWith('sms.'));

  it.each(templates)('%s is one segment without marks', (key) => {
    for (const language of languages) {
      const text = say(language, key, typical);
      expect(text).toBe(unaccented(text));
      expect(`${smsLength(text)} ${smsLength(text) <= smsCharactersMax}`).toMatch(/true$/);
    }
  });

  it('of a drill begins by saying so', () => {
    for (const key of templates.filter((name) => name.includes('drill'))) {
      expect(wording.vi[key]).toMatch(/^\[DIEN TAP\] /);
      expect(wording.en[key]).toMatch(/^\[DRILL\] /);
    }
  });

  it('loses its marks and nothing else', () => {
    expect(unaccented('Đẻ rơi – Ngạt sơ sinh, ≥36 tuần')).toBe('De roi - Ngat so sinh, >=36 tuan');
    expect(unaccented('Ẩ Ẫ Ễ Ỗ Ữ Ặ Ẵ ỵ')).toBe('A A E O U A A y');
    expect(unaccented('Thuỳ'.normalize('NFD'))).toBe('Thuy');
  });
});

describe('time', () => {
  it('spells elapsed time out', () => {
    expect(elapsed(200, 'vi')).toBe('3 phút 20 giây');
    expect(elapsed(200, 'en')).toBe('3 min 20 s');
    expect(elapsed(60, 'vi')).toBe('1 phút');
    expect(elapsed(0, 'vi')).toBe('0 giây');
    expect(elapsed(-5, 'vi')).toBe('0 giây');
    expect(elapsed(19_980, 'vi')).toBe('5 giờ 33 phút');
  });

  it('shows the hospital clock whatever the zone of the device', () => {
    const night = new Date('2026-11-21T19:13:07Z');
    expect(clockTime(night)).toBe('02:13:07');
    expect(clockDate(night)).toBe('22/11/2026');
    expect(clockTime(new Date('2026-11-21T17:00:00Z'))).toBe('00:00:00');
    expect(clockTime(night, 'Asia/Saigon')).toBe(clockTime(night));
  });
});
