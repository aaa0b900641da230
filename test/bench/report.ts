import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { AlertSamples } from './alerts';
import type { EscalationSamples } from './escalation';
import { figure, round, type Figure } from './figures';
import type { Options } from './options';

const FILE = 'docs/bench/latest.json';

interface Line extends Figure {
  readonly name: string;
  readonly goal?: { readonly at: 'p95' | 'p99'; readonly ms: number };
}
export interface Report {
  readonly at: string;
  readonly command: string;
  readonly options: Options;
  readonly machine: Readonly<Record<string, unknown>>;
  readonly unit: 'ms';
  readonly lines: readonly Line[];
  /** Ours over the floor's, from the same seconds. */
  readonly ratios: readonly { readonly name: string; readonly p50: number; readonly p95: number }[];
  readonly sentForOneAlertToOneScreen: AlertSamples['sent'];
  readonly missing: AlertSamples['missing'] & { readonly escalations: number };
}
export interface Measured {
  readonly alerts: AlertSamples;
  readonly withRedis: EscalationSamples | undefined;
  readonly withoutRedis: EscalationSamples;
}
interface Circumstances {
  readonly versions: {
    readonly postgres: string;
    readonly redis: string | null;
    readonly durable: Record<string, string>;
  };
  readonly loadBefore: readonly number[];
}

export function reportOf(
  { alerts, withRedis, withoutRedis }: Measured,
  options: Options,
  { versions, loadBefore }: Circumstances,
): Report {
  const lines: Line[] = [
    { name: 'raise → 201', ...figure(alerts.raiseToAccepted) },
    { name: '201 → rings on a phone', ...figure(alerts.acceptedToPhone), goal: { at: 'p95', ms: 100 } },
    { name: '201 → on all screens', ...figure(alerts.acceptedToAllScreens), goal: { at: 'p95', ms: 100 } },
    { name: 'raise → first phone rings', ...figure(alerts.raiseToFirstPhone) },
    { name: '201 → push accepted', ...figure(alerts.acceptedToPush), goal: { at: 'p95', ms: 300 } },
    { name: 'answer → 200', ...figure(alerts.answerToAccepted) },
    { name: 'answer → on all screens', ...figure(alerts.answerToAllScreens) },
    ...escalationLines('Redis', withRedis),
    ...escalationLines('no Redis', withoutRedis),
    { name: 'floor: request → answer', ...figure(alerts.floor.answered) },
    { name: 'floor: request → shown', ...figure(alerts.floor.shown) },
  ];
  return {
    at: new Date().toISOString(),
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    options,
    machine: {
      cores: cpus().length,
      processor: cpus()[0]?.model ?? '',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release()}`,
      node: process.versions.node,
      ...versions,
      loadAverage: { before: loadBefore.map(round), after: loadavg().map(round) },
    },
    unit: 'ms',
    lines,
    ratios: [
      { name: 'raise → 201 : floor answer', ...ratio(figure(alerts.raiseToAccepted), figure(alerts.floor.answered)) },
      {
        name: 'raise → first phone rings : floor shown',
        ...ratio(figure(alerts.raiseToFirstPhone), figure(alerts.floor.shown)),
      },
    ],
    sentForOneAlertToOneScreen: alerts.sent,
    missing: { ...alerts.missing, escalations: (withRedis?.overdue ?? 0) + withoutRedis.overdue },
  };
}

function escalationLines(road: string, samples: EscalationSamples | undefined): Line[] {
  if (samples === undefined) return [];
  return [
    { name: `due → rung claimed (${road})`, ...figure(samples.dueToClaimed), goal: { at: 'p99', ms: 1_000 } },
    { name: `due → next phone rings (${road})`, ...figure(samples.dueToPhone), goal: { at: 'p99', ms: 1_000 } },
  ];
}

const ratio = (ours: Figure, floor: Figure) => ({ p50: round(ours.p50 / floor.p50), p95: round(ours.p95 / floor.p95) });

export function markdownOf({
  lines,
  machine,
  missing,
  options,
  ratios,
  sentForOneAlertToOneScreen: sent,
}: Report): string {
  const { cores, loadAverage, node, postgres, redis } = machine as {
    cores: number;
    loadAverage: { before: number[]; after: number[] };
    node: string;
    postgres: string;
    redis: string | null;
  };
  return [
    `${cores} cores, load average ${loadAverage.before.join(' ')} before and ${loadAverage.after.join(' ')} after; Node ${node}, PostgreSQL ${postgres} with fsync, Redis ${redis ?? 'none'};`,
    `${options.screens} screens, ${options.rate} raises/s for ${options.seconds} s, seed ${options.seed}. Milliseconds.`,
    '',
    ...table([
      ['', 'n', 'p50', 'p95', 'p99', 'max', 'goal'],
      ...lines.map(({ name, n, p50, p95, p99, max, goal }) =>
        [
          name,
          n,
          p50,
          p95,
          p99,
          max,
          goal === undefined ? '' : `${goal.at} < ${goal.ms}: ${verdict({ p95, p99 }[goal.at], goal.ms)}`,
        ].map(String),
      ),
    ]),
    '',
    ...ratios.map(({ name, p50, p95 }) => `${name}: ${p50} times (p50), ${p95} times (p95)`),
    `For one alert one screen was sent ${sent.views} views, ${sent.kilobytes} kB`,
    `Never came: ${Object.entries(missing)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  ].join('\n');
}

const verdict = (value: number, limit: number): string => (value < limit ? 'met' : 'missed');

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

export function write(report: Report): void {
  mkdirSync('docs/bench', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
}
