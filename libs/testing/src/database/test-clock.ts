import type { Pool } from 'pg';

/**
 * The database's clock in the hands of a test: every session, also one that is open already, follows at once, and so do
 * column defaults, views and policies. Node's timers and Redis stay on real time.
 */
export class TestClock {
  constructor(private readonly owner: Pool) {}

  static async install(owner: Pool): Promise<TestClock> {
    await owner.query(`
      create unlogged table if not exists app.test_clock (base timestamptz not null, ref timestamptz not null, speed double precision not null);
      truncate app.test_clock;
      insert into app.test_clock values (pg_catalog.now(), pg_catalog.now(), 1);
      grant select on app.test_clock to public;
      create or replace function app.now() returns timestamptz language sql stable parallel safe as
        'select c.base + (pg_catalog.now() - c.ref) * c.speed from app.test_clock c';
      create or replace function app.clock() returns timestamptz language sql volatile parallel safe as
        'select c.base + (pg_catalog.clock_timestamp() - c.ref) * c.speed from app.test_clock c';
    `);
    return new TestClock(owner);
  }

  async now(): Promise<Date> {
    const { rows } = await this.owner.query<{ now: Date }>('select app.clock() as now');
    return (rows[0] as { now: Date }).now;
  }

  /** Lets this much time pass, in milliseconds. */
  async advance(ms: number): Promise<void> {
    await this.move(`app.clock() + make_interval(secs => $1)`, ms / 1_000);
  }

  async set(at: string | Date): Promise<void> {
    await this.move('$1::timestamptz', at instanceof Date ? at.toISOString() : at);
  }

  /** Time stands still until it is moved or runs on. */
  async freeze(): Promise<void> {
    await this.run(0);
  }

  /** Lets time run: 1 as in life, 60 a minute in a second. */
  async run(speed = 1): Promise<void> {
    await this.owner.query(
      'update app.test_clock set base = app.clock(), ref = pg_catalog.clock_timestamp(), speed = $1',
      [speed],
    );
  }

  private async move(to: string, value: unknown): Promise<void> {
    await this.owner.query(`update app.test_clock set base = ${to}, ref = pg_catalog.clock_timestamp()`, [value]);
  }
}
