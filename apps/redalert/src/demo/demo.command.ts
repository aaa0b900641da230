import { scenarios } from '@redalert/demo';
import { printAccess, printJson } from './print-access';
import { playOn } from './play';
import { runningAt } from './running';
import { dataFolder } from './data-folder';
import { startDemo } from './start-demo';

export interface DemoOptions {
  readonly json?: boolean;
  readonly port?: number;
  readonly data?: string;
  readonly scenario?: string;
  readonly speed: number;
  readonly url?: string;
}

/** `red-alert demo`: starts the demo, or plays a scenario on the one that runs (and starts it first where none does). */
export async function demo(options: DemoOptions): Promise<void> {
  const scenario = options.scenario === undefined ? undefined : scenarios[options.scenario.toLowerCase()];
  if (options.scenario !== undefined && scenario === undefined)
    throw new Error(`Không có kịch bản "${options.scenario}". Có: ${Object.keys(scenarios).join(', ')}`);
  const folder = dataFolder(options.data);
  const running = await runningAt(folder, options.url);
  if (running !== undefined && scenario !== undefined) return playOn(running, scenario, options.speed);
  if (running !== undefined) throw new Error(`Bản chạy thử đang chạy ở ${running}`);
  if (options.url !== undefined) throw new Error(`Không có hệ thống nào trả lời ở ${options.url}`);
  const started = await startDemo(folder, options);
  if (options.json === true) printJson(started);
  else printAccess(started);
  if (scenario === undefined) return;
  await playOn(started.url, scenario, options.speed);
  console.log('Hết kịch bản. Hệ thống vẫn chạy; Ctrl+C để dừng.');
}
