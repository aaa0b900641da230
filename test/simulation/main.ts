// The long run: a million nights, or one of them again.
//   npm run simulate -- [--seeds N] [--from N]      N nights on all cores; a million when none is said
//   npm run simulate -- --seed N                    one night, with its trace when it breaks something

import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { firstViolation, type Found } from './search';
import { tellSeed } from './tell';

const portion = 500; // seeds between two words to the one who counts
const failures_max = 20;

export interface Asked {
  readonly seed: number | undefined;
  readonly from: number;
  readonly seeds: number;
}

/** Throws for a word that it does not know. */
export function readArguments(words: readonly string[]): Asked {
  const given = new Map<string, number>();
  for (let index = 0; index < words.length; index += 2) {
    const [name = '', value = ''] = words.slice(index, index + 2);
    if (!['--seed', '--seeds', '--from'].includes(name) || !/^\d+$/.test(value))
      throw new Error(`not understood: ${name} ${value}`);
    given.set(name, Number(value));
  }
  return { seed: given.get('--seed'), from: given.get('--from') ?? 0, seeds: given.get('--seeds') ?? 1_000_000 };
}

interface Share {
  readonly from: number;
  readonly until: number;
  readonly every: number;
}
type Word = { readonly done: number } | { readonly found: Found };

/** One worker's share: every so-many-th portion of the seeds. */
function work({ from, until, every }: Share, say: (word: Word) => void): void {
  for (let start = from; start < until; start += portion * every) {
    const end = Math.min(start + portion, until);
    for (let seed = start; seed < end;) {
      const found = firstViolation({ from: seed, count: end - seed });
      if (found !== undefined) say({ found });
      seed = found === undefined ? end : found.seed + 1;
    }
    say({ done: end - start });
  }
}

async function runAll({ from, seeds }: Asked): Promise<void> {
  const every = availableParallelism();
  const startedAt = performance.now();
  const found: Found[] = [];
  let done = 0;
  const rate = () => `${Math.round(done / ((performance.now() - startedAt) / 1_000))} seeds/s`;
  const hear = (word: Word): void => {
    if ('found' in word) found.push(word.found);
    else done += word.done;
    if ('done' in word && done % 20_000 < portion)
      console.error(`${done} of ${seeds}, ${found.length} broken, ${rate()}`);
  };
  const workers = Array.from(
    { length: every },
    (_, index) =>
      new Worker(__filename, {
        workerData: { from: from + index * portion, until: from + seeds, every } satisfies Share,
      }),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) =>
          worker
            .on('message', hear)
            .on('error', reject)
            .on('exit', () => resolve()),
        ),
    ),
  );
  for (const { seed } of found.toSorted((one, other) => one.seed - other.seed).slice(0, failures_max))
    console.log(`${tellSeed(seed)}\n`);
  console.log(`${done} seeds, ${found.length} broken, ${rate()}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

function main(words: readonly string[]): Promise<void> {
  const asked = readArguments(words);
  if (asked.seed === undefined) return runAll(asked);
  const told = tellSeed(asked.seed);
  console.log(told);
  process.exitCode = told.includes('nothing is broken') ? 0 : 1;
  return Promise.resolve();
}

if (parentPort !== null && require.main === module) work(workerData as Share, (word) => parentPort?.postMessage(word));
else if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
