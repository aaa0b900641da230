// `npm ci` on a fresh machine. The platform packages of a release (binaries for macOS, Windows, ARM) can appear in a
// registry later than the release itself. A lock file written in between leaves them out, installs here, and is refused
// by `npm ci` everywhere. That is why @swc/core, oxlint, oxlint-tsgolint and knip have exact versions in package.json and
// why unrs-resolver and msgpackr-extract are overridden: raise them only to a version with which this file passes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => JSON.parse(readFileSync(join(repository, name), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const { allowScripts } = read('package.json') as { allowScripts: Readonly<Record<string, boolean>> };

/** As Node looks for it: beside the package, then one folder further out, and so on. */
function isLocked(dependency: string, from: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at}${at === '' ? '' : '/'}node_modules/${dependency}` in packages) return true;
    if (at === '') return false;
  }
}

describe('package-lock.json', () => {
  it('names the packages of every platform, so that npm ci accepts it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('lets no package run an install script to report home', () => {
    expect(Object.keys(allowScripts)).not.toContain('@scarf/scarf');
    expect(Object.values(allowScripts).every((allowed) => allowed)).toBe(true);
  });
});
