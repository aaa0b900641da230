import { Dice } from '../engine/dice';
import type { Timeline } from '../engine/timeline';
import type { Plan } from '../plan/plan';
import type { Announcement, Hint, Transaction } from '../product/transaction';
import type { Promises, Rules } from '../rules';
import { Database } from '../store/database';

/** 2026-03-10, two at night: the database's clock when a run begins. */
const BEGINNING = Date.UTC(2026, 2, 10, 2);

/** Roads that a commit takes, whoever lives on; `server` names the process whose hints they are. */
export interface RoadsOfCommit {
  notify(announcement: Announcement): void;
  hint(server: string, hint: Hint): void;
}

/** What everybody in a run shares: time, chance, the database and its clock, and how well they are. */
export class Setting {
  readonly db = new Database();
  readonly dice: Dice;
  /** The database's clock minus the true one. */
  clockOffset = BEGINNING;
  clockSteps = 0;
  databaseDownUntil = 0;
  databaseSlowUntil = 0;
  lines: string[] | undefined;
  roads: RoadsOfCommit | undefined;
  readonly onCommit: ((tx: Transaction) => void)[] = [];

  constructor(
    readonly plan: Plan,
    readonly rules: Rules,
    /** What the invariants ask for beyond what is built. */
    readonly demands: Promises,
    readonly timeline: Timeline,
  ) {
    this.dice = new Dice(plan.seed);
  }

  /** The database's clock. */
  get now(): number {
    return this.timeline.now + this.clockOffset;
  }

  get isDatabaseUp(): boolean {
    return this.timeline.now >= this.databaseDownUntil;
  }

  get isQuiet(): boolean {
    return this.timeline.now >= this.plan.quietAt;
  }

  /** The network's mood, until the night falls quiet. */
  get network(): Plan['network'] {
    return this.isQuiet ? { lost: 0, doubled: this.plan.network.doubled, late: 0 } : this.plan.network;
  }

  say(line: () => string): void {
    this.lines?.push(`${(this.timeline.now / 1_000).toFixed(3).padStart(8)}  ${line()}`);
  }
}
