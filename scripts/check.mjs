/**
 * Everything that a machine can say about the code without running it: `node scripts/check.mjs [name …]`.
 * All checks run, also after one has failed.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = 'node_modules/.cache';

const checks = {
  types: ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/tsc.tsbuildinfo`],
  lint: ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  format: ['prettier', '--check', '--cache', '--log-level', 'warn', '.'],
  boundaries: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'apps', 'libs', 'test'],
  unused: ['knip', '--no-progress'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; checks are ${Object.keys(checks).join(', ')}`);
  process.exit(1);
}

const failed = (asked.length > 0 ? asked : Object.keys(checks)).filter((name) => {
  const [tool, ...args] = checks[name];
  const startedAt = Date.now();
  const { status, error, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const ok = status === 0;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(`\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  return !ok;
});

if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
