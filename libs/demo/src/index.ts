// The demo province: fictional facilities, people and rosters that ship with the product, and the scenarios they play.

export { demoAccess, type DemoAccess, type DemoStation, type DemoUser } from './access';
export { demoIds, DEMO_PASSWORD, DEMO_PIN } from './ids';
export { province } from './province';
export type { DemoFacility, DemoPerson, DemoRoom, DemoSlot } from './province/types';
export { dutyShifts, type DemoShift } from './roster/duty-shifts';
export { seedDemo, seedProvince } from './seed/seed-demo';
export { DemoClient, Refused } from './play/demo-client';
export { ScenarioPlayer, type Stage } from './play/scenario-player';
export { scenarios } from './scenarios';
export type { Deed, Scenario, Step } from './scenarios/types';
