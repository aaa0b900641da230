import { DEMO_PASSWORD, demoIds, seedDemo, type DemoAccess } from '@redalert/demo';
import type { TestDatabase } from '../database/fresh-database';

export interface DemoWorld {
  readonly access: DemoAccess;
  readonly ids: typeof demoIds;
  readonly password: string;
}

/** The demo province in this database: the same people and rooms that the first run shows. */
export async function demoWorld(database: TestDatabase): Promise<DemoWorld> {
  return { access: await seedDemo(database.serviceUrl), ids: demoIds, password: DEMO_PASSWORD };
}
