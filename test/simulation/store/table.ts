/** What undoes a transaction: each write with the row that was there before. */
export class Journal {
  private readonly undo: (() => void)[] = [];
  private open = false;

  /** All writes of `work`, or none of them when it throws. */
  atomically<T>(work: () => T): T {
    this.open = true;
    try {
      return work();
    } catch (error) {
      for (let step = this.undo.pop(); step !== undefined; step = this.undo.pop()) step();
      throw error;
    } finally {
      this.undo.length = 0;
      this.open = false;
    }
  }

  note(step: () => void): void {
    if (!this.open) throw new Error('a row was written outside a transaction');
    this.undo.push(step);
  }
}

/** Rows by key. A row is never changed, only replaced, so that whoever read it keeps what they read. */
export class Table<Row> {
  private readonly rows = new Map<string, Row>();
  private readonly waiting = new Map<string, Row>();

  /** `isWaiting`: the rows that a sweeper looks through, as a partial index has them. */
  constructor(
    private readonly journal: Journal,
    private readonly isWaiting: (row: Row) => boolean = () => false,
  ) {}

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  set(key: string, row: Row): void {
    const before = this.rows.get(key);
    this.journal.note(() => this.put(key, before));
    this.put(key, row);
  }

  delete(key: string): void {
    const before = this.rows.get(key);
    this.journal.note(() => this.put(key, before));
    this.put(key, undefined);
  }

  all(): IterableIterator<Row> {
    return this.rows.values();
  }

  entries(): IterableIterator<[string, Row]> {
    return this.rows.entries();
  }

  indexed(): IterableIterator<Row> {
    return this.waiting.values();
  }

  copy(): ReadonlyMap<string, Row> {
    return new Map(this.rows);
  }

  private put(key: string, row: Row | undefined): void {
    if (row === undefined) this.rows.delete(key);
    else this.rows.set(key, row);
    if (row !== undefined && this.isWaiting(row)) this.waiting.set(key, row);
    else this.waiting.delete(key);
  }
}
