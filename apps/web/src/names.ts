// Names of coded things in the language of this device.

import { clockTime, GENERAL, type Language } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { names as tables, teams } from 'virtual:names';
import { useLanguage } from './i18n';

export interface Names {
  readonly language: Language;
  /** The type, or that none was chosen yet. */
  type(code: string | null): string;
  /** Without what a long name adds after a semicolon or in brackets. */
  shortType(code: string): string;
  role(code: string): string;
  clock(instant: string | number): string;
}

const made: Partial<Record<Language, Names>> = {};

export function namesIn(language: Language): Names {
  return (made[language] ??= {
    language,
    type: (code) => tables[language].types[code ?? GENERAL] ?? code ?? '',
    shortType: (code) => tables[language].types[code]?.split(/\s*[;(]/)[0] ?? code,
    role: (code) => tables[language].roles[code] ?? code,
    clock: (instant) => clockTime(new Date(instant)),
  });
}

export const useNames = (): Names => namesIn(useLanguage());

const roleOrder = Object.keys(tables.vi.roles);
/** Roles as the catalogue orders them: those of a delivery room first. */
export const byRoleOrder = (a: string, b: string): number => roleOrder.indexOf(a) - roleOrder.indexOf(b);

/** The roles that a type needs, by code. */
export const teamOfType = (code: string): readonly string[] => teams[code] ?? [];

export const isDrill = (alert: Pick<AlertView, 'mode'>): boolean => alert.mode === 'drill';
