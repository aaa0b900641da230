// The screens. Every built file is listed in precache.json, which the second build (vite.sw.config.ts) puts into the service worker.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { codeNames } from './build/code-names';
import { compress } from './build/compress';
import { englishOnDemand } from './build/english-on-demand';
import { precacheList } from './build/precache-list';
import { websocketOnly } from './build/websocket-only';
import { alias, outDir, root, treeshake } from './vite.shared';

const server = process.env['REDALERT_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root,
  plugins: [react(), codeNames(), englishOnDemand(), websocketOnly(), precacheList(), compress()],
  resolve: { alias },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      // The answer page of the server: `/a/…`, and not `/assets` or `/apps`.
      '^/a/': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
