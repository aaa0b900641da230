const { max } = Math;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** The virtual clock: true, monotonic milliseconds. What is due first runs first; equal moments run in the order of asking. */
export class Timeline {
  now = 0;
  steps = 0;
  private asked = 0;
  private readonly heap: Waiting[] = [];

  after(ms: number, run: () => void): void {
    this.asked += 1;
    this.heap.push({ at: this.now + max(0, ms), order: this.asked, run });
    this.rise(this.heap.length - 1);
  }

  at(moment: number, run: () => void): void {
    this.after(moment - this.now, run);
  }

  runUntil(end: number): void {
    for (let next = this.heap[0]; next !== undefined && next.at <= end; next = this.heap[0]) {
      this.removeFirst();
      this.now = next.at;
      this.steps += 1;
      next.run();
    }
    this.now = end;
  }

  private rise(from: number): void {
    const { heap } = this;
    const moved = heap[from] as Waiting;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(moved, heap[parent] as Waiting)) break;
      heap[index] = heap[parent] as Waiting;
      index = parent;
    }
    heap[index] = moved;
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop() as Waiting;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Waiting, heap[child] as Waiting)) child += 1;
      if (!isBefore(heap[child] as Waiting, last)) break;
      heap[index] = heap[child] as Waiting;
      index = child;
    }
    heap[index] = last;
  }
}

const isBefore = (one: Waiting, other: Waiting): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
