// The live connection speaks WebSocket only (polling would need sticky sessions), so the other transports stay out of the bundle.

import type { Plugin } from 'vite';

export function websocketOnly(): Plugin {
  return {
    name: 'websocket-only',
    enforce: 'pre',
    load: (id) => {
      if (!id.endsWith('engine.io-client/build/esm/transports/index.js')) return undefined;
      return "import { WS } from './websocket.js'; export const transports = { websocket: WS };";
    },
  };
}
