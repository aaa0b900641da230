// The language of this device. Vietnamese until somebody chooses otherwise; kept across restarts.

import { say, type Language } from '@redalert/catalogue';
import { useCallback } from 'react';
import { fetchEnglish } from 'virtual:english';
import { fetchEnglishNames } from 'virtual:names';
import { create } from 'zustand';
import { keep, kept } from './session/kept';

export type WordingKey = Parameters<typeof say>[1];
export type WordingValues = Parameters<typeof say>[2];
export type Say = (key: WordingKey, values?: WordingValues) => string;

interface LanguageState {
  readonly language: Language;
  choose(language: Language): void;
}

const chosenBefore = kept<Language>('language') ?? 'vi';

/** Without a network the screen stays in the language that it has. */
async function ready(language: Language): Promise<void> {
  if (language === 'en') await Promise.all([fetchEnglish(), fetchEnglishNames()]);
}

export const useLanguageStore = create<LanguageState>((set) => ({
  language: 'vi',
  choose: (language) => {
    keep('language', language);
    const show = (): void => {
      document.documentElement.lang = language;
      set({ language });
    };
    ready(language).then(show, () => undefined);
  },
}));

if (chosenBefore !== 'vi') useLanguageStore.getState().choose(chosenBefore);

export const currentLanguage = (): Language => useLanguageStore.getState().language;
export const useLanguage = (): Language => useLanguageStore((state) => state.language);

export function useSay(): Say {
  const language = useLanguage();
  return useCallback((key, values) => say(language, key, values), [language]);
}

/** For code outside of components. */
export const sayNow: Say = (key, values) => say(currentLanguage(), key, values);
