// The raise screens need the names of types and roles, not their cards and duties. This makes small tables at build time,
// the English ones apart; the cards come with the case screen.

import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Language } from '@redalert/catalogue';

const vietnamese = 'virtual:names';
const english = 'virtual:names-en';
const catalogue = resolve(import.meta.dirname, '../../../libs/catalogue/src/index.ts');

export function codeNames(): Plugin {
  return {
    name: 'code-names',
    resolveId: (id) => (id === vietnamese || id === english ? `\0${id}` : undefined),
    load: async (id) => {
      if (id === `\0${english}`) return `export default ${JSON.stringify((await tables('en')).names)};`;
      if (id !== `\0${vietnamese}`) return undefined;
      const { names, teams } = await tables('vi');
      return `
        export const teams = ${JSON.stringify(teams)};
        const vi = ${JSON.stringify(names)};
        export const names = { vi, en: vi };
        export const fetchEnglishNames = async () => void (names.en = (await import('${english}')).default);`;
    },
  };
}

async function tables(language: Language) {
  const { module } = await runnerImport<typeof import('@redalert/catalogue')>(catalogue);
  const types = [...module.alertTypes, module.generalAlert];
  return {
    names: {
      types: Object.fromEntries(types.map(({ code, name }) => [code, name[language]])),
      roles: Object.fromEntries(module.roles.map(({ code, short }) => [code, short[language]])),
    },
    teams: Object.fromEntries(
      types.map(({ code, roles }) => [code, roles.filter(({ required }) => required).map(({ role }) => role)]),
    ),
  };
}
