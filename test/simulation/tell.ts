import { writePlan } from './plan/write-plan';
import { shrink } from './shrink';
import { simulate, type Options } from './simulate';

const lines_max = 80;

/** What there is to read of a seed that fails: what broke, the smallest night in which it breaks, and what happened in it. */
export function tellSeed(seed: number, options: Options = {}): string {
  const whole = simulate(writePlan(seed), options);
  if (whole.violation === undefined) return `seed ${seed}: nothing is broken (${whole.steps} steps)`;
  const plan = shrink(writePlan(seed), options);
  const { lines, violation } = simulate(plan, { ...options, isTraced: true });
  const left = lines.length > lines_max ? [`… ${lines.length - lines_max} lines before`] : [];
  return [
    `seed ${seed} breaks "${whole.violation.invariant}": ${whole.violation.what}`,
    `replay: npm run simulate -- --seed ${seed}`,
    `shrunk to: ${violation?.what ?? ''} at ${violation?.at ?? 0} ms`,
    `  servers ${plan.servers.map(({ name }) => name).join(' ')}, Redis ${plan.hasRedis ? 'there' : 'absent'}, network ${JSON.stringify(plan.network)}`,
    ...plan.phones.map(({ hasApp, id, push }) => `  phone ${id}: push ${push}${hasApp ? ', app open' : ''}`),
    ...plan.commands.map((command) => `  command ${JSON.stringify(command)}`),
    ...left,
    ...lines.slice(-lines_max),
  ].join('\n');
}
