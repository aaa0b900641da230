// Every text that a person reads exists in Vietnamese and in English, side by side.

export type Language = 'vi' | 'en';

export interface Wording {
  readonly vi: string;
  readonly en: string;
}

export function words(vi: string, en: string): Wording {
  return { vi, en };
}

export function wordingOf(wording: Wording, language: Language): string {
  return wording[language];
}
