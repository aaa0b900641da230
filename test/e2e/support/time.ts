import { until, type TestDatabase } from '@redalert/testing';

const SECOND_MS = 1_000;
const RETRY_STEP_MS = 250; // how long failed work waits at least

/** What a database still has to do at this moment. */
interface Pending {
  readonly work: number;
  readonly due: number;
  readonly sending: number;
  /** Failed once and waits for its next try: time has to pass for it. */
  readonly putOff: number;
}

/**
 * The clock of the house in the hands of a test. It stands still, and passes from one due time to the next, so that
 * everything happens at its own second; nothing is skipped, and nothing is waited for longer than it takes.
 */
export class Time {
  constructor(private readonly database: TestDatabase) {}

  /** A moment of the night of 10 March 2026 in Vietnam: '02:13:31', or '00:10:00 +1' for the night after. */
  static at(clock: string): Date {
    const [time = '', days = '0'] = clock.split(' +');
    return new Date(Date.parse(`2026-03-10T${time}+07:00`) + Number(days) * 86_400_000);
  }

  now(): Promise<Date> {
    return this.database.clock.now();
  }

  async passTo(clock: string | Date): Promise<void> {
    const target = clock instanceof Date ? clock : Time.at(clock);
    for (let next = await this.nextDue(target); next !== undefined; next = await this.nextDue(target)) {
      await this.database.clock.set(next);
    }
    await this.database.clock.set(target);
    await this.settled();
  }

  /** To a moment at once, as a server finds it that was away: what fell due in between is served late, once. */
  async jumpTo(target: Date): Promise<void> {
    await this.settled();
    if (target > (await this.now())) await this.database.clock.set(target);
    await this.settled();
  }

  async pass(seconds: number): Promise<void> {
    await this.passTo(new Date((await this.now()).getTime() + seconds * SECOND_MS));
  }

  /** Everything that has to be done at this moment is done. */
  async settled(within = 20_000): Promise<void> {
    let last: Pending | undefined;
    await until(
      async () => {
        last = await this.pending();
        if (last.putOff > 0 && last.work + last.due + last.sending === 0)
          await this.database.clock.advance(RETRY_STEP_MS);
        return last.work + last.due + last.sending + last.putOff === 0;
      },
      { within, describe: () => `the house is at rest ${JSON.stringify(last)}` },
    );
  }

  private async nextDue(target: Date): Promise<Date | undefined> {
    await this.settled();
    const [row] = await this.database.query<{ at: Date | null }>(
      `select min(at) as at from (
         select due_at as at from platform.deadlines where state = 'armed'
         union all select next_attempt_at from notifying.deliveries where next_attempt_at is not null) as due
       where at > app.now() and at <= $1`,
      [target],
    );
    return row?.at ?? undefined;
  }

  private async pending(): Promise<Pending> {
    const [row] = await this.database.query<Pending & Record<string, number>>(
      `select (select count(*) from platform.work where state = 'pending' and next_attempt_at <= app.now())::int as work,
              (select count(*) from platform.deadlines where state = 'armed' and due_at <= app.now() and coalesce(next_attempt_at <= app.now(), true))::int as due,
              (select count(*) from notifying.deliveries where next_attempt_at <= app.now() or lease_until is not null)::int as sending,
              (select count(*) from platform.work where state = 'pending' and next_attempt_at > app.now())::int
                + (select count(*) from platform.deadlines where state = 'armed' and due_at <= app.now() and next_attempt_at > app.now())::int as "putOff"`,
    );
    return row as Pending;
  }
}
