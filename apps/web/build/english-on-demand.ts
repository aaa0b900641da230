// Most devices read Vietnamese and never need the English sentences. In the built web they are fetched when somebody
// chooses English; until they have arrived, the Vietnamese ones stand in. The titles of refusals are the server's, which
// sends them with each refusal, and so are the texts of pushes, SMS and voice: no screen says them.

import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:english';
const serversOwn = /^\.\/(?:vi|en)\/(problems|messages)$/;

export function englishOnDemand(): Plugin {
  const wording = resolve(import.meta.dirname, '../../../libs/catalogue/src/wording');
  return {
    name: 'english-on-demand',
    enforce: 'pre',
    resolveId: (id, importer) => {
      if (id === name || (id === './en' && importer?.endsWith('/wording/say.ts'))) return `\0${name}`;
      const unsaid = importer && dirname(importer) === wording ? serversOwn.exec(id)?.[1] : undefined;
      return unsaid ? `\0unsaid-${unsaid}` : undefined;
    },
    load: (id) => {
      if (id.startsWith('\0unsaid-')) return `export const ${id.slice('\0unsaid-'.length)} = {};`;
      if (id !== `\0${name}`) return undefined;
      return `
        import { vi } from ${JSON.stringify(`${wording}/vi.ts`)};
        export const en = { ...vi };
        export const fetchEnglish = async () => void Object.assign(en, (await import(${JSON.stringify(`${wording}/en.ts`)})).en);`;
    },
  };
}
