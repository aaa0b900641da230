// The rules of .dependency-cruiser.cjs hold for this repository, and each of them is able to fail: a planted import of
// its kind is found in a small copy of the house.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './repository';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const config = join(repository, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(__filename)(config) as { forbidden: readonly { name: string }[] };

function cruise(folder: string): Promise<readonly Violation[]> {
  const bin = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [bin, '--config', config, '--output-type', 'json', 'apps', 'libs', 'test'];
  return new Promise((resolve, reject) => {
    // It ends with the number of violations; only a run that prints no JSON has failed.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 100_000_000 }, (_error, stdout, stderr) => {
      if (!stdout.startsWith('{')) reject(new Error(stderr));
      else resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

const edges = (violations: readonly Violation[]) => violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);

describe('the house', () => {
  it('keeps its own rules', async () => {
    expect(edges(await cruise(repository))).toEqual([]);
  });
});

describe('the rules', () => {
  const libs = ['domain', 'contracts', 'catalogue', 'platform', 'views', 'testing', 'demo', 'alerting', 'notifying'];

  /** What a careful person wrote: every allowed direction is used once. */
  const house: Record<string, string> = {
    'apps/gateway/src/main.ts': `import '@redalert/alerting'; import '@redalert/platform'; import '@redalert/catalogue';`,
    'apps/redalert/src/main.ts': `import '@redalert/alerting'; import '@redalert/notifying'; import '@redalert/views'; import '@redalert/demo';`,
    'apps/web/src/main.ts': `import '@redalert/domain'; import '@redalert/contracts'; import '@redalert/catalogue'; import 'react';`,
    'apps/web/vite.config.ts': `import 'node:path';`,
    'libs/domain/src/index.ts': `export * from './alert';`,
    'libs/domain/src/alert.ts': `export type Alert = 'raised'; export const first: Alert = 'raised';`,
    'libs/domain/src/alert.spec.ts': `import './alert'; import 'fast-check'; import '@redalert/catalogue';`,
    'libs/contracts/src/index.ts': `import { z } from 'zod'; import type { Alert } from '@redalert/domain'; export const alert = z.custom<Alert>();`,
    'libs/catalogue/src/index.ts': `export const roles = [];`,
    'libs/platform/src/index.ts': `export * from './outbox'; import 'node:fs'; import '@redalert/contracts'; import '@redalert/domain'; import '@redalert/catalogue';`,
    'libs/platform/src/outbox.ts': `import 'pg'; export const outbox = 1;`,
    'libs/views/src/index.ts': `export {}; import '@redalert/platform';`,
    'libs/testing/src/index.ts': `export {}; import '@redalert/platform'; import 'fast-check';`,
    'libs/alerting/src/index.ts': `export {}; import '@redalert/platform'; import '@redalert/views'; import '@redalert/contracts'; import '@redalert/domain';`,
    'libs/alerting/src/raise.spec.ts': `import '@redalert/testing';`,
    'libs/demo/src/index.ts': `export {}; import '@redalert/platform'; import '@redalert/catalogue';`,
    'libs/notifying/src/index.ts': `export const pages = 1;`,
    'test/e2e/raise.e2e-spec.ts': `import '@redalert/testing'; import '@redalert/contracts';`,
  };

  /** One forbidden import for each rule: [file, what it holds, what it reaches]. */
  const planted: Record<string, readonly [string, string, string]> = {
    'apps-import-no-app': ['apps/gateway/src/a.ts', `import '../../redalert/src/main';`, 'apps/redalert/src/main.ts'],
    'libs-import-no-app': [
      'libs/alerting/src/b.ts',
      `import '../../../apps/gateway/src/main';`,
      'apps/gateway/src/main.ts',
    ],
    'features-meet-only-through-events': [
      'libs/alerting/src/c.ts',
      `import type { pages } from '@redalert/notifying'; export type P = typeof pages;`,
      'libs/notifying/src/index.ts',
    ],
    'views-import-no-feature': ['libs/views/src/d.ts', `import '@redalert/alerting';`, 'libs/alerting/src/index.ts'],
    'platform-imports-no-feature': ['libs/platform/src/e.ts', `import '@redalert/views';`, 'libs/views/src/index.ts'],
    'contracts-import-domain-and-catalogue-only': [
      'libs/contracts/src/f.ts',
      `import '@redalert/platform';`,
      'libs/platform/src/index.ts',
    ],
    'contracts-take-types-of-domain': [
      'libs/contracts/src/g.ts',
      `import { first } from '@redalert/domain'; export const f = first;`,
      'libs/domain/src/index.ts',
    ],
    'contracts-are-zod-only': ['libs/contracts/src/h.ts', `import 'node:crypto';`, 'crypto'],
    'domain-imports-nothing': ['libs/domain/src/i.ts', `import '@redalert/catalogue';`, 'libs/catalogue/src/index.ts'],
    'catalogue-imports-nothing': ['libs/catalogue/src/j.ts', `import 'zod';`, 'node_modules/zod/'],
    'libs-are-entered-by-index': [
      'libs/alerting/src/k.ts',
      `import '../../platform/src/outbox';`,
      'libs/platform/src/outbox.ts',
    ],
    'libs-are-entered-by-index-from-outside': [
      'test/e2e/l.e2e-spec.ts',
      `import '../../libs/platform/src/outbox';`,
      'libs/platform/src/outbox.ts',
    ],
    'testing-is-for-tests': ['libs/alerting/src/m.ts', `import '@redalert/testing';`, 'libs/testing/src/index.ts'],
    'demo-is-for-apps': ['libs/alerting/src/u.ts', `import '@redalert/demo';`, 'libs/demo/src/index.ts'],
    'tests-are-imported-by-tests': [
      'libs/alerting/src/n.ts',
      `import './raise.spec';`,
      'libs/alerting/src/raise.spec.ts',
    ],
    'web-imports-contracts-catalogue-domain': [
      'apps/web/src/o.ts',
      `import '@redalert/platform';`,
      'libs/platform/src/index.ts',
    ],
    'web-runs-in-a-browser': ['apps/web/src/p.ts', `import 'node:fs';`, 'fs'],
    'servers-run-without-development-packages': [
      'libs/alerting/src/q.ts',
      `import 'fast-check';`,
      'node_modules/fast-check/',
    ],
    'no-cycles': [
      'libs/alerting/src/r.ts',
      `import type { S } from './s'; export type R = S;`,
      'libs/alerting/src/s.ts',
    ],
    'everything-resolves': ['libs/alerting/src/t.ts', `import './nowhere';`, './nowhere'],
  };

  let folder: string;
  let found: readonly Violation[];
  let innocent: readonly Violation[];

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'redalert-house-')));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\n`);
    };
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    write('package.json', readFileSync(join(repository, 'package.json'), 'utf8'));
    const paths = Object.fromEntries(libs.map((lib) => [`@redalert/${lib}`, [`./libs/${lib}/src/index.ts`]]));
    write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths } }),
    );
    for (const [path, text] of Object.entries(house)) write(path, text);
    innocent = await cruise(folder);

    for (const [path, text] of Object.values(planted)) write(path, text);
    write('libs/alerting/src/s.ts', `import type { R } from './r'; export type S = R;`);
    found = await cruise(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('let every allowed direction pass', () => {
    expect(edges(innocent)).toEqual([]);
  });

  it('have a planted violation each', () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(planted))('%s', (name, [from, , to]) => {
    const hit = found.filter((v) => v.rule.name === name && v.from === from);
    expect(hit.map((v) => v.to)).toEqual([expect.stringContaining(to)]);
  });
});
