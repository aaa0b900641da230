import type { RoleNeedOnWire } from '@redalert/contracts';
import type { StandDownKind } from '@redalert/domain';
import { Random } from '../engine/random';
import type { CommandPlan, Plan, RaisePlan, ServerPlan, Service } from './plan';
import { writeFaults } from './write-faults';
import { roles, writeHouse, writePeople, writePhones } from './write-house';

const all: readonly Service[] = ['gateway', 'dispatcher', 'notifier', 'realtime'];
const settle_ms = 16_000; // longer than the longest sleep of any net: a phone asks every 15 s

/** The same seed writes the same plan. Every tenth night is calm: nothing fails, and tight bounds are asked for. */
export function writePlan(seed: number): Plan {
  const random = new Random(seed);
  const isCalm = seed % 10 === 9;
  const house = writeHouse(random);
  const people = writePeople(random, house);
  const phones = writePhones(random, house);
  const servers = writeServers(random);
  const raises = writeRaises(random);
  const commands = raises.flatMap((raise) => writeCommands(random, raise));
  const quietAt = random.between(18_000, 45_000);
  return {
    seed,
    house,
    people,
    phones,
    servers,
    hasRedis: random.happens(0.75),
    raises,
    commands,
    network: isCalm
      ? { lost: 0, doubled: 0, late: 0 }
      : { lost: random.pick([0, 0.02, 0.2]), doubled: random.pick([0, 0.1, 0.3]), late: random.pick([0, 0.05, 0.2]) },
    faults: isCalm ? [] : writeFaults(random, servers, phones, quietAt),
    quietAt,
    endsAt: quietAt + settle_ms,
  };
}

function writeServers(random: Random): ServerPlan[] {
  if (random.happens(0.25)) return [{ name: 'red-alert', services: all }];
  if (random.happens(0.2)) return ['red-alert-1', 'red-alert-2'].map((name) => ({ name, services: all }));
  const twice: readonly Service[] = all.filter((service) => service === 'gateway' || random.happens(0.5));
  return [
    ...all.map((service) => ({ name: `${service}-1`, services: [service] })),
    ...twice.map((service) => ({ name: `${service}-2`, services: [service] })),
  ];
}

function writeRaises(random: Random): RaisePlan[] {
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const first = random.between(500, 2_000);
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    at: index === 0 ? first : random.happens(0.2) ? first + random.between(0, 100) : random.between(500, 15_000),
    mode: random.happens(0.3) ? ('drill' as const) : ('real' as const),
    needs: writeNeeds(random, random.between(1, 3)),
    triesMax: random.happens(0.1) ? random.between(1, 2) : 1_000,
  }));
}

function writeNeeds(random: Random, count: number): RoleNeedOnWire[] {
  return roles.slice(0, count).map((role) => {
    const orElse = random.happens(0.15) ? roles.filter((other) => other !== role).slice(0, 1) : undefined;
    const window = random.between(5, 15);
    return {
      role,
      orElse,
      required: random.happens(0.8),
      ackSeconds: { inHouse: window, atHome: window + random.between(0, 8) },
      arriveMinutes: { inHouse: 0.1, atHome: 0.3 },
    };
  });
}

const endings: readonly StandDownKind[] = ['resolved', 'handed_over', 'false_alarm', 'downgraded', 'drill_ended'];

function writeCommands(random: Random, { at, id, mode }: RaisePlan): CommandPlan[] {
  const commands: CommandPlan[] = [];
  const soon = () => at + random.between(200, 20_000);
  if (random.happens(0.5))
    commands.push({
      type: 'stand-down',
      at: soon(),
      alertId: id,
      kind: random.pick(endings),
      leads: random.happens(0.7),
    });
  if (random.happens(0.15))
    commands.push({ type: 'stand-down', at: soon(), alertId: id, kind: random.pick(endings), leads: true });
  if (random.happens(0.2)) commands.push({ type: 'add-role', at: soon(), alertId: id, needs: writeNeeds(random, 1) });
  if (random.happens(0.15))
    commands.push({ type: 'choose-type', at: soon(), alertId: id, needs: writeNeeds(random, 3) });
  if (mode === 'drill')
    for (let count = random.between(1, 4); count > 0; count -= 1)
      commands.push({ type: 'resume', at: at + random.between(2_000, 35_000), alertId: id });
  return commands;
}
