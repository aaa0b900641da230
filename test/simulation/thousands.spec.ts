// 20,000 nights with every test run, a million by `npm run simulate`. They run outside Jest, in whose sandbox every
// global is slow to reach: compiled and started as that command does it.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const nights = 20_000;
const limit_ms = 600_000; // a minute where two cores are free

it(
  `${nights} nights lose nothing`,
  async () => {
    const { scripts } = createRequire(__filename)(join(root, 'package.json')) as { scripts: { simulate: string } };
    const told = await new Promise<string>((resolve) => {
      const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` };
      const command = `${scripts.simulate} --seeds ${nights}`;
      execFile('/bin/sh', ['-c', command], { cwd: root, env, maxBuffer: 50_000_000 }, (_error, stdout, stderr) =>
        resolve(`${stdout.trim() || stderr}`),
      );
    });
    expect(told.split(',').slice(0, 2).join()).toBe(`${nights} seeds, 0 broken`);
  },
  limit_ms,
);
