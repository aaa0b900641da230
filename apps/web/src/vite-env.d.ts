/// <reference types="vite/client" />

/** Only in the service worker: every file of this build, and a name that changes when any of them does. */
declare const __PRECACHE__: { readonly build: string; readonly files: readonly string[] };

/** Made at build time from the catalogue: see build/code-names.ts. */
declare module 'virtual:names' {
  interface CodeNames {
    readonly types: Readonly<Record<string, string>>;
    readonly roles: Readonly<Record<string, string>>;
  }
  /** The roles that a type needs, by the code of the type. */
  export const teams: Readonly<Record<string, readonly string[]>>;
  export const names: Readonly<Record<import('@redalert/catalogue').Language, CodeNames>>;
  export function fetchEnglishNames(): Promise<void>;
}

/** See build/english-on-demand.ts. */
declare module 'virtual:english' {
  export function fetchEnglish(): Promise<void>;
}
