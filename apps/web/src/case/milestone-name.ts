import { milestoneOf, wordingOf, type Language } from '@redalert/catalogue';

export function milestoneName(key: string, language: Language): string {
  const milestone = milestoneOf(key);
  return milestone ? wordingOf(milestone.name, language) : key;
}
