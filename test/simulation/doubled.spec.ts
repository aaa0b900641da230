// I4: a night in which every message arrives twice ends with the same rows as the night itself.

import { rowsOf } from './check/rows-of';
import type { Manner, Plan } from './plan/plan';
import { writePlan } from './plan/write-plan';
import { asBuilt, type Rules } from './rules';
import { simulate } from './simulate';

const nights = 60;
const calm = (seed: number): Plan => ({ ...writePlan(seed), faults: [], network: { lost: 0, doubled: 0, late: 0 } });
const twice = (plan: Plan): Plan => ({ ...plan, network: { ...plan.network, doubled: 1 } });

/**
 * Without what is news each time it is said, as long as commands carry no ids: a later minute, one more person, a change
 * of mind, a second alert that somebody decides about, and what somebody says who was only told.
 */
function withoutNews(plan: Plan): Plan {
  const { shifts } = plan.house.roster;
  const people = plan.people.map(({ id, manners }) => {
    const isTold = shifts.some(({ personId, roleCode }) => personId === id && ['TLD', 'DPV'].includes(roleCode));
    return {
      id,
      manners: manners.map((manner) => (isTold ? { ...manner, says: 'nothing' as const } : withoutNewsIn(manner))),
    };
  });
  const raises = plan.raises.slice(0, 1);
  const commands = plan.commands.filter(({ alertId, type }) => type !== 'add-role' && alertId === raises[0]?.id);
  return { ...plan, people, raises, commands };
}

const withoutNewsIn = ({ says, later, ...manner }: Manner): Manner => ({
  ...manner,
  says: says === 'need_more' ? 'coming' : says,
  etaMinutes: undefined,
  later: later?.says === 'cannot' ? null : later,
});

function expectSameRows(plan: Plan, rules: Rules): void {
  expect({ seed: plan.seed, rows: rowsOf(simulate(twice(plan), { rules }).db) }).toEqual({
    seed: plan.seed,
    rows: rowsOf(simulate(plan, { rules }).db),
  });
}

it('every message twice, as built', () => {
  for (let seed = 0; seed < nights; seed += 1) expectSameRows(withoutNews(calm(seed)), asBuilt);
});

it('every message and every command twice, once commands carry ids', () => {
  for (let seed = 0; seed < nights; seed += 1) expectSameRows(calm(seed), { ...asBuilt, commandsCarryIds: true });
});

it('notices when a repeat is not told apart', () => {
  const differs = Array.from({ length: 30 }, (_, seed) => withoutNews(calm(seed))).some((plan) => {
    const rules = { ...asBuilt, uniqueKeys: false };
    return rowsOf(simulate(twice(plan), { rules }).db) !== rowsOf(simulate(plan, { rules }).db);
  });
  expect(differs).toBe(true);
});
