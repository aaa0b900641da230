import { Decisions } from './check/decisions';
import { lookAtTheEnd } from './check/ending';
import { Lateness } from './check/lateness';
import { Report, type Violation } from './check/report';
import { Screens } from './check/screens';
import { Standing } from './check/standing';
import { Timeline } from './engine/timeline';
import type { Plan } from './plan/plan';
import { asBuilt, type Promises, type Rules } from './rules';
import type { Database } from './store/database';
import { carryOutFaults } from './world/carry-out-faults';
import { Client } from './world/client';
import { serveEvents } from './world/event-server';
import { Live } from './world/live';
import { serveDeliveries } from './world/notifier';
import { Person } from './world/person';
import { Phone } from './world/phone';
import { PushService } from './world/push-service';
import { Roads } from './world/roads';
import { Server } from './world/server';
import { Setting } from './world/setting';
import { commandAsPlanned, decideConflicts, raiseAsPlanned } from './world/staff';

const look_every_ms = 500;

export interface Options {
  readonly rules?: Rules;
  /** What the invariants ask for; what is built, unless a spec asks for more. */
  readonly demands?: Promises;
  readonly isTraced?: boolean;
}
export interface Outcome {
  readonly violation: Violation | undefined;
  readonly steps: number;
  readonly db: Database;
  readonly lines: readonly string[];
}

/** One night, from its plan: builds the house, lets it run, and looks at every step. Exactly the same each time. */
export function simulate(plan: Plan, { rules = asBuilt, demands = rules, isTraced = false }: Options = {}): Outcome {
  const timeline = new Timeline();
  const setting = new Setting(plan, rules, demands, timeline);
  if (isTraced) setting.lines = [];
  const report = new Report(setting);
  const roads = new Roads(setting);
  setting.roads = roads;
  const push = new PushService(setting);
  const servers = plan.servers.map((server) => new Server(server, setting));
  const client = new Client(
    setting,
    servers.filter(({ plan: { services } }) => services.includes('gateway')),
  );
  for (const server of servers) {
    serveEvents(server, roads, plan.house);
    serveDeliveries(server, roads, push);
  }
  const lives = servers
    .filter(({ plan: { services } }) => services.includes('realtime'))
    .map((server) => new Live(server, roads));
  const phones = plan.phones.map((phone) => new Phone(phone, setting, lives, client));
  for (const server of servers) server.onDeath(() => phones.forEach((phone) => phone.serverDied(server.name)));
  registerDevices(setting, push, phones);

  const decisions = new Decisions(report);
  const standing = new Standing(report);
  setting.onCommit.push(
    (tx) => decisions.look(tx),
    (tx) => standing.look(tx),
  );
  const screens = new Screens(report, setting, phones);
  const lateness = new Lateness(report, setting, servers);
  const acknowledged = new Set<string>();

  for (const person of plan.people)
    new Person(
      person,
      phones.filter((phone) => phone.plan.personId === person.id),
      setting,
      client,
      plan.house,
      (personId, given) => decisions.told(personId, given),
    );
  for (const raise of plan.raises) raiseAsPlanned(setting, client, raise, (id) => acknowledged.add(id));
  plan.commands.forEach((command, index) => commandAsPlanned(setting, client, command, index));
  decideConflicts(setting, client);
  carryOutFaults({ setting, roads, servers, phones });
  timeline.at(plan.quietAt, () => servers.forEach((server) => (server.doomed = undefined)));
  for (const server of servers) server.start();
  for (const phone of phones) phone.start();

  while (report.first === undefined && timeline.now < plan.endsAt) {
    timeline.runUntil(Math.min(timeline.now + look_every_ms, plan.endsAt));
    screens.look();
    lateness.look();
  }
  if (report.first === undefined) {
    screens.lookAtTheEnd();
    lookAtTheEnd(setting, report, acknowledged);
  }
  return { violation: report.first, steps: timeline.steps, db: setting.db, lines: setting.lines ?? [] };
}

function registerDevices({ db }: Setting, push: PushService, phones: readonly Phone[]): void {
  db.journal.atomically(() => {
    for (const phone of phones) {
      const { id, personId } = phone.plan;
      const endpoint = phone.plan.push === 'none' ? null : `https://push.example/${id}`;
      db.devices.set(id, { id, personId, endpoint, gone: false });
      if (endpoint !== null) push.subscribe(endpoint, phone.plan, phone);
    }
  });
}
