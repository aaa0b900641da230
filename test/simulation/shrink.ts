import type { Plan } from './plan/plan';
import { simulate, type Options } from './simulate';

const runs_max = 400;

/**
 * The smallest night found that still breaks the same invariant: what can be left out is left out, one part after the
 * other, until nothing more can. The same plan shrinks to the same plan.
 */
export function shrink(plan: Plan, options: Options = {}): Plan {
  const broken = simulate(plan, options).violation?.invariant;
  let smallest = plan;
  let runs = 0;
  const tryInstead = (candidate: Plan): boolean => {
    runs += 1;
    if (runs > runs_max || simulate(candidate, options).violation?.invariant !== broken) return false;
    smallest = candidate;
    return true;
  };
  for (let hasShrunk = broken !== undefined; hasShrunk && runs <= runs_max;) {
    hasShrunk = smaller(smallest).some(tryInstead);
  }
  return smallest;
}

/** Each with one part less, the largest parts first. */
function smaller(plan: Plan): Plan[] {
  const { network } = plan;
  return [
    ...without(plan, 'raises'),
    ...without(plan, 'faults'),
    ...without(plan, 'commands'),
    ...without(plan, 'phones'),
    ...(plan.servers.length > 1
      ? [
          {
            ...plan,
            servers: [{ name: 'red-alert', services: ['gateway', 'dispatcher', 'notifier', 'realtime'] as const }],
          },
        ]
      : []),
    ...(plan.hasRedis ? [{ ...plan, hasRedis: false }] : []),
    ...(['lost', 'doubled', 'late'] as const).flatMap((mood) =>
      network[mood] > 0 ? [{ ...plan, network: { ...network, [mood]: 0 } }] : [],
    ),
    ...plan.people.flatMap(({ id, manners }) =>
      manners.some(({ says }) => says !== 'nothing') ? [withSilent(plan, id)] : [],
    ),
  ];
}

function without(plan: Plan, part: 'raises' | 'faults' | 'commands' | 'phones'): Plan[] {
  return plan[part].map((_, index) => ({ ...plan, [part]: plan[part].filter((_one, other) => other !== index) }));
}

function withSilent(plan: Plan, personId: string): Plan {
  const people = plan.people.map((person) =>
    person.id === personId
      ? { ...person, manners: person.manners.map((manner) => ({ ...manner, says: 'nothing' as const })) }
      : person,
  );
  return { ...plan, people };
}
