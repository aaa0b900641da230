/** Something that waits in a line of its own. */
export interface InLane {
  readonly id: string;
  readonly lane: string;
  readonly urgent: boolean;
}

interface Lane<Row> {
  free: number;
  readonly waiting: Row[];
}

/**
 * Bounded lines, one for each provider: a provider that hangs fills its own line and delays nobody else's. The same row
 * is held once, however many roads announce it. `carry` gets as many rows of one group as places are free, and gives
 * back each place by `giveBack`; what it forgets is given back when it ends.
 */
export class Lanes<Row extends InLane> {
  private readonly lanes = new Map<string, Lane<Row>>();
  private readonly known = new Set<string>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly width: number,
    private readonly groupOf: (row: Row) => string,
    private readonly carry: (batch: readonly Row[], giveBack: (id: string) => void) => Promise<void>,
  ) {}

  /** Ids that wait or run here. */
  get held(): string[] {
    return [...this.known];
  }

  add(rows: readonly Row[]): void {
    const touched = new Set<Lane<Row>>();
    for (const row of rows) {
      if (this.known.has(row.id)) continue;
      this.known.add(row.id);
      const lane = this.laneOf(row.lane);
      const firstOther = row.urgent ? lane.waiting.findIndex(({ urgent }) => !urgent) : -1;
      lane.waiting.splice(firstOther === -1 ? lane.waiting.length : firstOther, 0, row);
      touched.add(lane);
    }
    for (const lane of touched) this.move(lane);
  }

  /** Forgets what waits (its rows stay due) and ends when what runs has ended. */
  async drain(): Promise<void> {
    for (const lane of this.lanes.values()) for (const { id } of lane.waiting.splice(0)) this.known.delete(id);
    await Promise.allSettled(this.running);
  }

  private laneOf(name: string): Lane<Row> {
    const known = this.lanes.get(name) ?? { free: this.width, waiting: [] };
    this.lanes.set(name, known);
    return known;
  }

  private move(lane: Lane<Row>): void {
    for (let batch = this.next(lane); batch.length > 0; batch = this.next(lane)) {
      lane.free -= batch.length;
      const open = new Set(batch.map(({ id }) => id));
      const giveBack = (id: string): void => {
        if (!open.delete(id)) return;
        this.known.delete(id);
        lane.free += 1;
        this.move(lane);
      };
      const running = this.carry(batch, giveBack)
        .catch(() => undefined)
        .then(() => {
          this.running.delete(running);
          for (const id of open) giveBack(id);
        });
      this.running.add(running);
    }
  }

  private next(lane: Lane<Row>): Row[] {
    const [first] = lane.waiting;
    if (first === undefined || lane.free === 0) return [];
    const group = this.groupOf(first);
    const batch = lane.waiting.filter((row) => this.groupOf(row) === group).slice(0, lane.free);
    for (const row of batch) lane.waiting.splice(lane.waiting.indexOf(row), 1);
    return batch;
  }
}
