// Every scenario of the domain brief, played by its people against the public interface, in every way of running it.

import type { AlertView } from '@redalert/contracts';
import { DemoClient, ScenarioPlayer, scenarios } from '@redalert/demo';
import { everyWay } from './support/topologies';
import { World } from './support/world';

/** How the alerts of each scenario must stand at its end. */
const endings: Readonly<Record<string, Readonly<Record<string, Partial<AlertView>>>>> = {
  s1: { A1: { state: 'HANDED_OVER' } },
  s2: { A1: { state: 'CLOSED' } },
  s6: { A1: { state: 'CLOSED' }, A2: { state: 'CLOSED' } },
  s7: { A1: { state: 'CANCELLED' }, A2: { state: 'CLOSED' } },
  s8: { A1: { state: 'CLOSED', mode: 'real' }, D1: { state: 'CLOSED', mode: 'drill', paused: false } },
};

describe.each(everyWay)('the scenarios %s', (_name, way) => {
  let world: World;

  beforeAll(async () => {
    world = await World.open({ ...way, at: '14:05:00' });
  });
  afterAll(() => world?.close());

  it.each(Object.values(scenarios).map((scenario) => [scenario.code, scenario] as const))(
    '%s plays to its end, and nobody is refused anything',
    async (code, scenario) => {
      const said: string[] = [];
      const begin = await world.time.now();
      const stage = {
        until: (seconds: number) => world.time.jumpTo(new Date(begin.getTime() + seconds * 1_000)),
        say: (line: string) => void said.push(line),
      };
      const alerts = await new ScenarioPlayer(new DemoClient(world.services.url), stage).play(scenario);
      expect(said.filter((line) => line.trim().startsWith('!'))).toEqual([]);
      const reader = await world.person(`${scenario.facility}.lanhdao1`);
      for (const [name, ending] of Object.entries(endings[code] ?? {})) {
        expect({ name, ...(await reader.alert(alerts.get(name) ?? '')) }).toMatchObject({ name, ...ending });
      }
      expect(await world.complaints()).toEqual([]);
    },
  );
});
