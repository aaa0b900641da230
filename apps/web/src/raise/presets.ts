// Which types are offered first: those that a delivery room meets most and that bear no delay, as far as this hospital has
// approved them. A drill may use any of them.

import { alertTypeCodes } from '@redalert/catalogue';

const first = ['NN-ASP', 'OB-PPH', 'OB-CORD', 'OB-ECL', 'OB-SDY', 'OB-CS1'] as const;
export const presetsMax = 6;

export function presetTypes(approved: readonly string[], drill: boolean): readonly string[] {
  const allowed = drill ? alertTypeCodes : alertTypeCodes.filter((code) => approved.includes(code));
  const rest = allowed.filter((code) => !(first as readonly string[]).includes(code));
  return [...first.filter((code) => allowed.includes(code)), ...rest].slice(0, presetsMax);
}

export function allowedTypes(approved: readonly string[], drill: boolean): readonly string[] {
  return drill ? alertTypeCodes : alertTypeCodes.filter((code) => approved.includes(code));
}
