import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** Whose rows a unit of work may see: one facility's, or all of them (sweepers, sign-in). */
export type Scope = { readonly facilityId: string } | 'system';

/** One transaction under one scope. `now` is the database's clock at its start: the only time that decisions may use. */
export class Transaction {
  private readonly afterwards: (() => void | Promise<void>)[] = [];

  constructor(
    private readonly runner: QueryRunner,
    private readonly scope: Scope,
    readonly now: Date,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  get facilityId(): string {
    if (this.scope === 'system') throw new Error('this transaction has no single facility');
    return this.scope.facilityId;
  }

  /** Rows of one statement. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: { records?: Row[] } = await this.runner.query(sql, [...parameters], true);
    return result.records ?? [];
  }

  /** The one row of a statement, or undefined. */
  async one<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** What makes it faster once it is committed (queues, sockets); never what makes it true. */
  afterCommit(hint: () => void | Promise<void>): void {
    this.afterwards.push(hint);
  }

  /** Runs the hints of a committed transaction; a failing hint is the business of the sweeper. */
  giveHints(): void {
    for (const hint of this.afterwards) {
      void Promise.resolve()
        .then(hint)
        .catch((error: unknown) => Logger.debug(`hint failed: ${String(error)}`, 'UnitOfWork'));
    }
  }
}

/** The only way to the database: a transaction with its scope set, committed whole or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  async run<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      const tx = new Transaction(runner, scope, await this.enter(runner, scope));
      const result = await work(tx);
      await runner.commitTransaction();
      tx.giveHints();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private async enter(runner: QueryRunner, scope: Scope): Promise<Date> {
    const role = scope === 'system' ? 'ra_sys' : 'ra_app';
    const facility = scope === 'system' ? '' : scope.facilityId;
    const [row]: { now: Date }[] = await runner.query(
      `select set_config('role', $1, true), set_config('app.facility', $2, true), app.now() as now`,
      [role, facility],
    );
    return (row as { now: Date }).now;
  }
}
