// The name of a type as it stands on a wall: short in Vietnamese, where it was made to fit, whole in English.

import { alertDefinitionOf, GENERAL, type Language } from '@redalert/catalogue';

export function shortType(code: string | null, language: Language): string {
  const type = alertDefinitionOf(code ?? GENERAL);
  if (!type) return code ?? '';
  return language === 'vi' ? type.shortVi : type.name.en;
}
