// Says one sentence of the catalogue. It refuses to leave a hole: "Call {number}" on a screen is worse than a failed test.

import type { Language } from '../words';
import { en } from './en';
import { vi, type WordingKey } from './vi';

export const wording: Record<Language, Readonly<Record<WordingKey, string>>> = { vi, en };

export function say(
  language: Language,
  key: WordingKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template: string | undefined = wording[language][key];
  if (template === undefined) throw new Error(`No wording for "${key}" in "${language}"`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Wording "${key}" needs a value for {${name}}`);
    return String(value);
  });
}

export function isWordingKey(key: string): key is WordingKey {
  return Object.hasOwn(vi, key);
}

/** The values a sentence asks for, in the order of the Vietnamese. */
export function placeholdersOf(key: WordingKey, language: Language = 'vi'): readonly string[] {
  return [...wording[language][key].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
