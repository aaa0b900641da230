// Habits that a reader should never have to ask for. A machine keeps them, so no reviewer must.

import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { consumers, deadlineKinds, eventSchemas, type EventType } from '@redalert/contracts';
import { filesUnder, placesOf, repository } from './repository';
import { clocksInSql } from './sql-clocks';

const everything = filesUnder('.').filter(({ path }) => !path.startsWith('test/architecture/'));
const code = everything.filter(({ path }) => /^(apps|libs|test|scripts|docker)\/.*\.(tsx?|m?js|cjs|css)$/.test(path));
const specs = code.filter(({ path }) => path.startsWith('test/') || /\.spec\.tsx?$/.test(path));
const servers = code.filter(({ path }) => /^(apps|libs)\/.*\.ts$/.test(path) && !path.startsWith('apps/web/'));
const own = filesUnder('test/architecture');

describe('files', () => {
  const lines_max = 400; // what a person reads at a sitting; tables of the catalogue and migrations are looked up, not read

  it(`have at most ${lines_max} lines`, () => {
    const long = [...code, ...own].filter(
      ({ path, text }) =>
        !path.startsWith('libs/catalogue/') &&
        !path.includes('/migrations/') &&
        text.trimEnd().split('\n').length > lines_max,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('hold no left-overs', () => {
    expect(placesOf(/\b(TODO|FIXME|HACK)\b|\bdebugger;|<<<<<<< |>>>>>>> /, everything)).toEqual([]);
  });

  it('speak of the hospital and the code, not of how they came to be written', () => {
    const tellTale =
      /\b(claude|anthropic|chatgpt|gpt-?\d|openai|copilot|gemini|llms?|language model|ai[- ](generated|written|assisted)|(sub-?)?agents? (wrote|said)|as requested|as instructed|per the (brief|task|instructions)|the (brief|prompt) (says|asks|wants)|placeholder implementation|in a real (app|system|implementation))\b/i;
    expect(placesOf(tellTale, everything)).toEqual([]);
  });
});

describe('tests', () => {
  it('all run', () => {
    expect(
      placesOf(/\b(it|test|describe)\.(only|skip|todo)\s*[.(]|\b(fit|fdescribe|xit|xdescribe|xtest)\s*\(/, specs),
    ).toEqual([]);
  });

  it('wait for what happens, never for time to pass', () => {
    const sleep =
      /\bawait (sleep|delay|wait)\(\s*[\d_]+\s*\)|\bsetTimeout\(\s*(resolve|done|r|res)\b|\bwaitForTimeout\(|['"](node:)?timers\/promises['"]|pg_sleep\(/;
    expect(placesOf(sleep, specs)).toEqual([]);
  });
});

describe('time', () => {
  it('is asked of app.now(), which tests can move, wherever SQL is written', () => {
    expect(servers.flatMap(clocksInSql)).toEqual([]);
  });

  it.each([
    ['a bare now()', 'db.query(`select * from t where due_at <= now()`)', 1],
    ['a default in a migration', "run('create table t (at timestamptz not null default CURRENT_TIMESTAMP)')", 1],
    ['an interpolated query', 'db.query(`update ${table} set at = clock_timestamp() where id = ${id}`)', 1],
    ['the clock of the application', 'db.query(`select * from t where due_at <= app.now()`)', 0],
    ['the definition of that clock', "run('create function app.now() as $$ select pg_catalog.now() $$')", 0],
    ['a clock in TypeScript', 'const at = clock.now(); const real = Date.now();', 0],
    ['a sentence', "log('from now() on')", 0],
  ])('the check knows %s', (_what, text, count) => {
    expect(clocksInSql({ path: 'libs/x.ts', text })).toHaveLength(count);
  });

  it('is an argument in the domain', () => {
    const domain = filesUnder('libs/domain').filter(({ path }) => !/\.spec\.ts$/.test(path));
    expect(placesOf(/new Date\(\)|Date\.now\(|Math\.random\(/, domain)).toEqual([]);
  });
});

describe('events', () => {
  /** Shown on screens, which hear every change and need no work row. Nobody else acts on them. */
  const screensOnly: readonly EventType[] = [
    'alert.milestone-stamped',
    'alert.checklist-ticked',
    'alert.note-added',
    'alert.prompted',
    'alert.quorum-reached',
    'informed.answered',
    'role-call.opened',
    'role-call.rung-started',
    'role-call.rung-again',
    'role-call.answered',
    'role-call.uncovered',
    'role-call.arrival-overdue',
    'role-call.released',
    'conflict.opened',
    'conflict.decided',
    'delivery.changed',
    'recall.understood',
    'blood-stock.counted',
  ];
  const heard = new Set<EventType>(Object.values(consumers).flat());

  it('have a consumer each, or are for screens only', () => {
    const known = Object.keys(eventSchemas) as EventType[];
    expect(known.filter((type) => !heard.has(type) && !screensOnly.includes(type))).toEqual([]);
    expect(screensOnly.filter((type) => heard.has(type) || !known.includes(type))).toEqual([]);
  });

  const marked = (decorator: string) =>
    servers
      .filter(({ path }) => !/\.spec\.ts$/.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(new RegExp(`@${decorator}\\(\\s*'([^']+)'`, 'g'))].map(([, name]) => String(name)),
      )
      .sort();

  it('reach each consumer of the table in one handler', () => {
    expect(marked('Consumes')).toEqual(Object.keys(consumers).sort());
  });

  it('and deadlines of each kind fall due in one handler', () => {
    expect(marked('WhenDue')).toEqual([...deadlineKinds].sort());
  });
});

describe('rooms', () => {
  const load = createRequire(__filename);
  const folders = (parent: string) =>
    readdirSync(join(repository, parent)).filter((name) => existsSync(join(repository, parent, name, 'src')));
  const { projects } = load(join(repository, 'nest-cli.json')) as { projects: Record<string, { root: string }> };
  const { compilerOptions } = load(join(repository, 'tsconfig.json')) as { compilerOptions: { paths: object } };

  it('of servers and libraries are known to nest generate', () => {
    const rooms = [...folders('apps').map((name) => `apps/${name}`), ...folders('libs').map((name) => `libs/${name}`)];
    const known = Object.values(projects).map(({ root }) => root);
    expect(rooms.filter((room) => room !== 'apps/web' && !known.includes(room))).toEqual([]);
  });

  it('are reached by their name', () => {
    const names = folders('libs').filter((name) => existsSync(join(repository, 'libs', name, 'src/index.ts')));
    expect(Object.keys(compilerOptions.paths)).toEqual(
      expect.arrayContaining(names.map((name) => `@redalert/${name}`)),
    );
  });
});

describe('npm scripts', () => {
  it('name files that exist', () => {
    const { scripts } = createRequire(__filename)(join(repository, 'package.json')) as {
      scripts: Record<string, string>;
    };
    const named = Object.values(scripts).flatMap((line) => line.match(/\b(?:scripts|apps|dist)\/[\w./-]+/g) ?? []);
    const sources = named.map((path) => path.replace(/^dist\/(.*)\.js$/, '$1.ts'));
    expect(sources.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
});
