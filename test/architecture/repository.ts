// The repository as the architecture tests see it: its root, and the text files that people write.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(__dirname, '../..');

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git', '.redalert']);
const written =
  /\.(ts|tsx|js|mjs|cjs|css|html|sql|md|json|ya?ml|sh)$|(^|\/)(Dockerfile|Caddyfile|\.env\.example|test-setup|run)$/;

export function filesUnder(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => walk(folder));
}

function walk(folder: string): SourceFile[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    if (!written.test(path) || path === 'package-lock.json') return [];
    return [{ path, text: readFileSync(join(repository, path), 'utf8') }];
  });
}

/** `path:line` of every match, for a message that can be clicked. */
export function placesOf(pattern: RegExp, files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}
