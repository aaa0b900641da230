import type { Change } from './reading-lanes';

const GATHER_MS = 150; // twenty phones report within a moment of each other; a screen is told once, and nobody sees the wait

/** Holds changes of device evidence back a moment, so that many of one alert become one. What people do is never held. */
export class Gathered {
  private readonly newest = new Map<string, Change>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly pass: (change: Change) => void) {}

  add(change: Change): void {
    this.newest.set(change.alertId, change);
    if (!this.timers.has(change.alertId))
      this.timers.set(
        change.alertId,
        setTimeout(() => this.let(change.alertId), GATHER_MS),
      );
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.newest.clear();
  }

  private let(alertId: string): void {
    const change = this.newest.get(alertId);
    this.timers.delete(alertId);
    this.newest.delete(alertId);
    if (change !== undefined) this.pass(change);
  }
}
