// What the documents promise a reader exists: links, files, commands, settings, routes, errors.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemStatus } from '@redalert/contracts';
import { filesUnder, repository, type SourceFile } from './repository';

const documents = filesUnder('.').filter(({ path }) => path.endsWith('.md'));
const programs = filesUnder('apps', 'libs').filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
const document = (path: string): string => documents.find((one) => one.path === path)?.text ?? '';
const found = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, first]) => String(first));
const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

describe('links', () => {
  it('lead to files that exist', () => {
    const broken = documents.flatMap(({ path, text }) =>
      found(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g, text)
        .filter((link) => !existsSync(join(repository, dirname(path), link)))
        .map((link) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('and so do the files that are named', () => {
    const missing = documents.flatMap(({ path, text }) =>
      found(/`((?:apps|libs|test|scripts|docs|docker)\/[\w./-]*[\w])`/g, text)
        .filter((named) => !existsSync(join(repository, named)))
        .map((named) => `${path}: ${named}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(filesUnder('.').find(({ path }) => path === 'package.json')?.text ?? '{}') as {
    scripts: Record<string, string>;
  };

  it('of npm are scripts of the package', () => {
    const named = documents.flatMap(({ text }) => found(/\bnpm run (?:-s )?([\w:-]+)/g, text));
    expect(unique(named).filter((name) => !(name in scripts))).toEqual([]);
    expect(scripts).toHaveProperty('test');
  });

  it('of red-alert are commands of a program', () => {
    const known = programs
      .filter(({ path }) => path.startsWith('apps/'))
      .flatMap(({ text }) => found(/\.command\('([\w-]+)/g, text));
    const named = documents.flatMap(({ text }) => found(/\bred-alert(?: --)? ([a-z][\w-]+)/g, text));
    expect(unique(named).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('settings', () => {
  const settings = /\b((?:REDALERT_|REDIS_|DATABASE_)[A-Z_]*[A-Z])\b/g;
  const operations = document('docs/operations.md');

  it('that are named are read by a program', () => {
    const named = ['README.md', 'docs/operations.md'].flatMap((path) => found(settings, document(path)));
    expect(unique(named).filter((name) => !programs.some(({ text }) => text.includes(name)))).toEqual([]);
  });

  it('that the services read are explained', () => {
    const read = found(
      /^ {2}([A-Z_]+): z\./gm,
      programs.find(({ path }) => path === 'libs/platform/src/config.ts')?.text ?? '',
    );
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the public interface', () => {
  const interfaceText = document('docs/api.md');

  it('lists every route of the controllers, and no other', () => {
    const built = programs.filter(({ path }) => path.endsWith('.controller.ts')).flatMap(routesOf);
    const listed = [...interfaceText.matchAll(/`(GET|POST|PUT|DELETE|PATCH) (\/[^`?\s]*)[^`]*`/g)].map(
      ([, verb, path]) => `${verb} ${path}`,
    );
    expect(built.length).toBeGreaterThan(20);
    expect(unique(listed)).toEqual(unique(built));
  });

  it('lists every problem under its status, and no other', () => {
    const rows = [...interfaceText.matchAll(/^\| (\d{3}) +\| (.+?) *\|$/gm)];
    const listed = rows.flatMap(([, status, slugs]) =>
      found(/`([\w-]+)`/g, String(slugs)).map((slug) => `${slug} ${status}`),
    );
    expect(listed.sort()).toEqual(
      Object.entries(problemStatus)
        .map(([slug, status]) => `${slug} ${status}`)
        .sort(),
    );
  });
});

/** As the interface writes them: `POST /alerts/{id}/answers`. */
function routesOf({ text }: SourceFile): string[] {
  const [, prefix = ''] = /@Controller\((?:\{[^}]*path: )?'([^']*)'/.exec(text) ?? [];
  return [...text.matchAll(/@(Get|Post|Put|Delete|Patch)\((?:'([^']*)')?\)/g)].map(([, verb, path = '']) => {
    const parts = [prefix, path].filter((part) => part !== '').join('/');
    return `${verb?.toUpperCase()} /${parts.replace(/:(\w+)/g, '{$1}')}`;
  });
}
