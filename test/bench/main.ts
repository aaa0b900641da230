// npm run bench [-- --seconds 25 --rate 1 --seed 1 --screens 50 --without-redis]: how fast an alert travels, on this
// machine, through the system as it is installed. docs/performance.md says what is measured and how.

import { loadavg } from 'node:os';
import { measureAlerts } from './alerts';
import { measureEscalation } from './escalation';
import { readOptions } from './options';
import { markdownOf, reportOf, write } from './report';
import { roles, World } from './world';

const part = roles[process.argv[2] ?? ''];
if (part !== undefined) part();
else {
  run().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const loadBefore = loadavg();
  const said = (line: string): void => console.error(`${Math.round(performance.now() / 1_000)} s: ${line}`);
  said('starting PostgreSQL, the system and its screens');
  const world = await World.open(options);
  try {
    const versions = await world.versions();
    said(`raising alerts for ${options.seconds} s`);
    const alerts = await measureAlerts(world, options);
    const withRedis = options.redis ? await escalate() : undefined;
    if (options.redis) await world.goOnWithoutRedis();
    const withoutRedis = await escalate();
    const report = reportOf({ alerts, withRedis, withoutRedis }, options, { versions, loadBefore });
    write(report);
    for (const line of new Set(alerts.refusals)) console.error(`refused: ${line}`);
    console.log(markdownOf(report));
  } finally {
    await world.close();
  }

  async function escalate(): ReturnType<typeof measureEscalation> {
    said(`letting ladders climb ${world.redis === undefined ? 'without' : 'with'} Redis`);
    return measureEscalation(world, options.seed);
  }
}
