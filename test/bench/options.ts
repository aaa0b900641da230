import { parseArgs } from 'node:util';

export interface Options {
  /** How long alerts are raised, in seconds. */
  readonly seconds: number;
  /** Raises for each second, on average. */
  readonly rate: number;
  readonly redis: boolean;
  readonly seed: number;
  readonly screens: number;
  /** A folder for CPU profiles of the server. */
  readonly profile?: string;
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '25' },
      rate: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      screens: { type: 'string', default: '50' },
      profile: { type: 'string' },
      'without-redis': { type: 'boolean', default: false },
    },
  });
  return {
    seconds: between('seconds', values.seconds, 3, 3_600),
    rate: between('rate', values.rate, 0.1, 50),
    seed: between('seed', values.seed, 0, 2 ** 31),
    screens: between('screens', values.screens, 40, 1_000),
    redis: !values['without-redis'],
    profile: values.profile,
  };
}

function between(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new Error(`--${name} is a number from ${least} to ${most}`);
  return value;
}
