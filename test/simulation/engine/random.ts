// Taken out once: inside a test, asking for a global costs more than the arithmetic.
const { floor, imul } = Math;

/** One number of [0, 1) from a state of 32 bits: mulberry32. */
export function mulberry32(state: number): number {
  let mixed = (state + 0x6d2b79f5) | 0;
  mixed = imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** Chance in order, for writing a plan: the same seed writes the same plan. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = imul(seed + 1, 0x9e3779b1) | 0;
  }

  next(): number {
    const drawn = mulberry32(this.state);
    this.state = (this.state + 0x6d2b79f5) | 0;
    return drawn;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from low to high, both included. */
  between(low: number, high: number): number {
    return low + floor(this.next() * (high - low + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[floor(this.next() * choices.length)] as T;
  }
}
