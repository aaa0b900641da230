// Lists the built files for the service worker, under a name that changes when any of them does.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { outDir, precacheFile } from '../vite.shared';

const notCached = /(^sw\.js|precache\.json|\.map|\.gz|\.br)$/;

export function precacheList(): Plugin {
  return {
    name: 'precache-list',
    apply: 'build',
    closeBundle() {
      const paths = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !notCached.test(entry.name))
        .map((entry) => resolve(entry.parentPath, entry.name))
        .sort();
      const content = createHash('sha256');
      for (const path of paths) content.update(path).update(readFileSync(path));
      const files = paths.map((path) => `/${relative(outDir, path).replaceAll('\\', '/')}`);
      writeFileSync(precacheFile, JSON.stringify({ build: content.digest('hex').slice(0, 12), files }, null, 1));
    },
  };
}
