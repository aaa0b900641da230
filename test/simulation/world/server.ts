import type { ServerPlan } from '../plan/plan';
import { Refused, Transaction } from '../product/transaction';
import type { Setting } from './setting';

/** What a caller makes of a transaction that did not commit: a refusal, or an error of ours. */
export type Failed = (error: Error) => void;

/** One process. It may die between any two steps; what it had begun is then never finished by it. */
export class Server {
  isUp = true;
  upSince = 0;
  stalledUntil = 0;
  /** Its LISTEN connection is half open until then: notifications fall into the void. */
  deafUntil = 0;
  doomed: 'before-commit' | 'after-commit' | undefined;
  private life = 0;
  private readonly starts: (() => void)[] = [];
  private readonly deaths: (() => void)[] = [];
  private readonly gaps: (() => void)[] = [];

  constructor(
    readonly plan: ServerPlan,
    readonly setting: Setting,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  /** What this process does whenever it starts, with empty hands. */
  onStart(start: () => void): void {
    this.starts.push(start);
  }

  onDeath(die: () => void): void {
    this.deaths.push(die);
  }

  /** Its LISTEN connection is there again, and nobody knows what it has missed. */
  onGap(gap: () => void): void {
    this.gaps.push(gap);
  }

  start(): void {
    this.isUp = true;
    this.upSince = this.setting.timeline.now;
    for (const start of this.starts) start();
    this.listenAnew();
  }

  listenAnew(): void {
    this.after(5, () => this.gaps.forEach((gap) => gap()));
  }

  crash(forMs: number): void {
    if (!this.isUp) return;
    this.setting.say(() => `✗ ${this.name} dies`);
    this.isUp = false;
    this.doomed = undefined;
    this.life += 1;
    for (const die of this.deaths) die();
    this.setting.timeline.after(forMs, () => {
      this.setting.say(() => `${this.name} starts again`);
      this.start();
    });
  }

  /** Runs while this life lasts; a stalled process runs it when it goes on. */
  after(ms: number, run: () => void): void {
    const { life } = this;
    const { timeline } = this.setting;
    const tryNow = (): void => {
      if (this.life !== life) return;
      if (timeline.now < this.stalledUntil) timeline.at(this.stalledUntil, tryNow);
      else run();
    };
    timeline.after(ms, tryNow);
  }

  /** What comes back later for what this life has asked; the next life knows nothing of it. */
  inThisLife<T>(hear: (answer: T) => void): (answer: T) => void {
    const { life } = this;
    return (answer) => {
      if (this.life === life) this.after(0, () => hear(answer));
    };
  }

  /** One transaction: begins now, by the database's clock of now, and happens whole when it commits. */
  transact<T>(name: string, work: (tx: Transaction) => T, then?: (result: T) => void, failed?: Failed): void {
    const { setting } = this;
    if (!setting.isDatabaseUp) return this.after(20, () => failed?.(new Error('no database')));
    const { now } = setting;
    const begun = setting.timeline.now;
    const outage = setting.databaseDownUntil;
    const seen = setting.rules.streamLock ? undefined : setting.db.calls.copy();
    this.after(this.durationOf(name, begun), () => {
      if (setting.databaseDownUntil !== outage) return failed?.(new Error('connection lost'));
      if (this.doomed === 'before-commit') return this.crash(1_500);
      this.commit(name, new Transaction(setting.db, setting.rules, now, seen), work, then, failed);
    });
  }

  private commit<T>(
    name: string,
    tx: Transaction,
    work: (tx: Transaction) => T,
    then?: (result: T) => void,
    failed?: Failed,
  ): void {
    const { setting } = this;
    let result: T;
    try {
      result = setting.db.journal.atomically(() => work(tx));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      setting.say(() => `${this.name}: ${name} → ${error instanceof Refused ? 'refused' : 'failed'}: ${error.message}`);
      return failed?.(error);
    }
    if (tx.touched.size > 0) setting.say(() => `${this.name}: ${name}${described(tx)}`);
    for (const heard of setting.onCommit) heard(tx);
    for (const announcement of tx.announcements) setting.roads?.notify(announcement);
    if (this.doomed === 'after-commit') return this.crash(1_500);
    for (const hint of tx.hints) setting.roads?.hint(this.name, hint);
    then?.(result);
  }

  private durationOf(name: string, begun: number): number {
    const question = `${name}@${begun}`;
    return begun < this.setting.databaseSlowUntil
      ? this.setting.dice.between(question, 50, 400)
      : this.setting.dice.between(question, 1, 8);
  }
}

function described(tx: Transaction): string {
  const said = tx.facts.flatMap((fact) =>
    fact.type === 'decided'
      ? fact.events.map(
          (event) =>
            `${fact.after.id}: ${event.type}${event.type === 'answered' ? ` ${event.personId} ${event.outcome}` : ''}`,
        )
      : [],
  );
  return said.length > 0 ? ` · ${said.join(', ')}` : '';
}
