// The service worker: one self-contained classic script at /sw.js, built after the screens so that it knows their files.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compress } from './build/compress';
import { alias, outDir, precacheFile, root, treeshake } from './vite.shared';

const listed = existsSync(precacheFile) ? readFileSync(precacheFile, 'utf8') : '{"build":"none","files":[]}';

export default defineConfig({
  root,
  publicDir: false,
  plugins: [compress(/^sw\.js$/)],
  resolve: { alias },
  define: { __PRECACHE__: listed },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: resolve(root, 'src/service-worker/sw.ts'),
      treeshake,
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
