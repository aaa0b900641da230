/**
 * Runs the kinds of tests one after the other and ends with their sum, alone on a line: `12 passed, 0 failed, 1 skipped`.
 *
 *   node scripts/test.mjs [kind …] [arguments for Jest …]      all kinds when none is named
 *
 * Every kind runs, also after a failure. A file that does not load counts as one failed test, and so does a run that
 * leaves something behind which keeps it from ending.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const ends_within_ms = 20_000; // after its last test; servers and browsers of a spec are closed by then

/** In this order: what fails soonest first. Two cores: where servers or browsers run beside the tests, one worker. */
const workers = { unit: 2, architecture: 2, simulation: 2, medium: 2, faults: 1, e2e: 1, web: 1 };

/** How long one test or hook may take, in milliseconds: a hung server must not hang the run. */
const timeouts = {
  unit: 5_000,
  architecture: 60_000,
  simulation: 300_000,
  medium: 30_000,
  faults: 120_000,
  e2e: 90_000,
  web: 90_000,
};

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `This is Node ${process.versions.node}; the project runs on 24. Use npm run test:<kind>, which brings it.`,
  );
  process.exit(1);
}

const args = process.argv.slice(2);
const firstForJest = args.findIndex((word) => !(word in workers));
const named = firstForJest === -1 ? args : args.slice(0, firstForJest);
const forJest = firstForJest === -1 ? [] : args.slice(firstForJest);

const scratch = mkdtempSync(join(tmpdir(), 'redalert-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const kind of named.length > 0 ? named : Object.keys(workers)) {
  console.log(`\n── ${kind} ${'─'.repeat(100 - kind.length)}`);
  const outcome = await runKind(kind);
  for (const word of Object.keys(sum)) sum[word] += outcome[word];
  if (!outcome.ok) failures.push(kind);
}
rmSync(scratch, { recursive: true, force: true });

if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runKind(kind) {
  const report = join(scratch, `${kind}.json`);
  const code = await ended(
    spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        jest,
        `--selectProjects=${kind}`,
        `--maxWorkers=${workers[kind]}`,
        `--testTimeout=${timeouts[kind]}`,
        '--passWithNoTests',
        '--json',
        `--outputFile=${report}`,
        ...forJest,
      ],
      // Jest writes for people on stderr; here it is the output.
      { cwd: root, stdio: ['inherit', 'ignore', 1] },
    ),
    report,
  );
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 0;
  return {
    ok: code === 0 && failed === 0,
    passed: result?.numPassedTests ?? 0,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: result ? result.numPendingTests + result.numTodoTests : 0,
  };
}

/** Jest writes its report after the last test, and then waits for as long as a socket or a timer is open. */
function ended(child, report) {
  return new Promise((resolve) => {
    let limit;
    const watch = setInterval(() => {
      if (limit !== undefined || !existsSync(report)) return;
      limit = setTimeout(() => {
        console.log(`still running ${ends_within_ms / 1000} s after the last test: a spec left something open`);
        child.kill('SIGKILL');
      }, ends_within_ms);
    }, 500);
    child.on('exit', (code) => {
      clearInterval(watch);
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}
