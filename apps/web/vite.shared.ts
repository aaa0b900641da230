// What both builds of the web agree on: where the libraries are and where the files go.

import { resolve } from 'node:path';

export const root = import.meta.dirname;
export const outDir = resolve(root, '../../dist/web');
export const precacheFile = resolve(outDir, 'precache.json');

const lib = (name: string): string => resolve(root, `../../libs/${name}/src/index.ts`);

export const alias = {
  '@redalert/catalogue': lib('catalogue'),
  '@redalert/contracts': lib('contracts'),
  '@redalert/domain': lib('domain'),
  // React has it itself since version 18.
  'use-sync-external-store/shim/index.js': 'react',
};

/** The shared libraries are plain tables and functions: a screen carries only the tables that it reads. */
export const treeshake = {
  moduleSideEffects: (id: string): boolean => !/\/libs\/(catalogue|domain|contracts)\//.test(id),
};
