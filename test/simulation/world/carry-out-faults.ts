import type { Fault } from '../plan/plan';
import type { Phone } from './phone';
import type { Roads } from './roads';
import type { Server } from './server';
import type { Setting } from './setting';

const deaf_max_ms = 4_400; // a probe every two seconds, its timeout, and the time to connect again

interface World {
  readonly setting: Setting;
  readonly roads: Roads;
  readonly servers: readonly Server[];
  readonly phones: readonly Phone[];
}

/** Everything that fails, when the plan says so; by the time the night falls quiet all of it is over. */
export function carryOutFaults({ setting, ...world }: World): void {
  for (const fault of setting.plan.faults) {
    setting.timeline.at(fault.at, () => {
      setting.say(() => `! ${JSON.stringify(fault)}`);
      carryOut(fault, { setting, ...world });
    });
  }
}

function carryOut(fault: Fault, { phones, roads, servers, setting }: World): void {
  const { timeline } = setting;
  /** Cut short, so that nothing outlasts the night. */
  const lasting = (ms: number) => Math.max(0, Math.min(ms, setting.plan.quietAt - timeline.now));
  const until = timeline.now + ('forMs' in fault ? lasting(fault.forMs) : 0);
  switch (fault.type) {
    case 'crash': {
      const server = servers.find(({ name }) => name === fault.server);
      if (fault.when === 'now') server?.crash(lasting(fault.forMs));
      else if (server?.isUp) server.doomed = fault.when;
      return;
    }
    case 'stall': {
      const server = servers.find(({ name }) => name === fault.server);
      if (server !== undefined) server.stalledUntil = Math.max(server.stalledUntil, until);
      return;
    }
    case 'deaf': {
      const server = servers.find(({ name }) => name === fault.server);
      if (server === undefined) return;
      server.deafUntil = Math.max(server.deafUntil, timeline.now + lasting(Math.min(fault.forMs, deaf_max_ms)));
      return server.after(server.deafUntil - timeline.now, () => server.listenAnew());
    }
    case 'redis-down':
      roads.redisDownUntil = Math.max(roads.redisDownUntil, until);
      return;
    case 'redis-flushed':
      return roads.flush();
    case 'database-down':
      setting.databaseDownUntil = Math.max(setting.databaseDownUntil, until);
      return timeline.at(setting.databaseDownUntil, () => servers.forEach((server) => server.listenAnew()));
    case 'database-slow':
      setting.databaseSlowUntil = Math.max(setting.databaseSlowUntil, until);
      return;
    case 'clock-step':
      setting.clockOffset += fault.byMs;
      setting.clockSteps += 1;
      return;
    case 'socket-cut':
      return phones.find(({ plan }) => plan.id === fault.phone)?.cut(lasting(fault.forMs), fault.silently);
  }
}
