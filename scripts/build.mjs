/**
 * Builds into dist/: `node scripts/build.mjs [server] [web] [--if-needed]`, both when none is named.
 * With --if-needed a part whose output is newer than everything it is made of is left alone. Speaks on stderr only, so
 * `npm run -s demo -- --json` prints nothing but JSON.
 *
 * The servers are compiled over the old output and what has no source any more is removed afterwards: a process that
 * runs from dist never meets a missing file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
process.chdir(root);

const parts = {
  server: {
    sources: ['apps', 'libs', 'test/bench', '.swcrc', 'tsconfig.json', 'package-lock.json'],
    unless: /^apps\/web(\/|$)|\.spec\.tsx?$/,
    build() {
      const compiled = ['apps', 'libs', 'test/bench'].filter((folder) => existsSync(folder));
      run('swc', [...compiled, '-d', 'dist', '--quiet']);
      for (const folder of compiled) removeOrphans(join(dist, folder));
    },
  },
  web: {
    sources: ['apps/web', 'libs/catalogue', 'libs/contracts', 'libs/domain', 'tsconfig.json', 'package-lock.json'],
    unless: /\.(web-)?spec\.tsx?$/,
    build() {
      run('vite', ['build', '--logLevel', 'warn', '-c', 'apps/web/vite.config.ts']);
      run('vite', ['build', '--logLevel', 'warn', '-c', 'apps/web/vite.sw.config.ts']);
    },
  },
};

const asked = process.argv.slice(2).filter((word) => word !== '--if-needed');
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) fail(`no such part: ${unknown.join(', ')}; parts are ${Object.keys(parts).join(', ')}`);

for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  const stamp = join(dist, `.built-${name}`);
  if (process.argv.includes('--if-needed') && existsSync(stamp) && statSync(stamp).mtimeMs > newest(part)) continue;
  const startedAt = new Date();
  rmSync(stamp, { force: true });
  part.build();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, '');
  // What was edited while the build ran is newer than the stamp, and is built next time.
  utimesSync(stamp, startedAt, startedAt);
  console.error(`built ${name} in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s`);
}

/** Folders count as well: their time changes when a file is removed. */
function newest({ sources, unless }) {
  let latest = 0;
  const visit = (path) => {
    if (unless.test(path)) return;
    const found = statSync(path);
    latest = Math.max(latest, found.mtimeMs);
    if (found.isDirectory()) for (const name of readdirSync(path)) visit(`${path}/${name}`);
  };
  for (const source of sources) if (existsSync(source)) visit(source);
  return latest;
}

function removeOrphans(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const source = relative(dist, path);
    if (entry.isDirectory()) {
      if (existsSync(source)) removeOrphans(path);
      else rmSync(path, { recursive: true });
    } else if (
      !existsSync(source.replace(/\.js(\.map)?$/, '.ts')) &&
      !existsSync(source.replace(/\.js(\.map)?$/, '.tsx'))
    ) {
      rmSync(path);
    }
  }
}

function run(tool, args) {
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    stdio: ['ignore', 2, 2],
    // A warning about how a future Vite will read its configuration.
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
  if (error) fail(`${tool} does not start (${error.message}); run npm ci first`);
  if (status !== 0) fail(`${tool} ${args.join(' ')} failed`);
}

function fail(why) {
  console.error(`build: ${why}`);
  process.exit(1);
}
