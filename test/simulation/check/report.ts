import type { Setting } from '../world/setting';

/** Names of the invariants, as docs/reliability.md numbers them. */
export type Invariant =
  | 'I1 no loss'
  | 'I2 always shown'
  | 'I3 one holder'
  | 'I4 idempotent'
  | 'I5 timely escalation'
  | 'I6 silent after answer'
  | 'I7 each rung once'
  | 'I8 sent until evidence'
  | 'I10 reconnect is truth'
  | 'I11 clock-proof';

export interface Violation {
  readonly invariant: Invariant;
  readonly at: number;
  readonly what: string;
}

/** Keeps the first violation of a run: the rest may be its consequences. */
export class Report {
  first: Violation | undefined;

  constructor(readonly setting: Setting) {}

  broken(invariant: Invariant, what: string): void {
    this.first ??= { invariant, at: this.setting.timeline.now, what };
  }
}
