// One command on its way: kept under its id before it is sent, and until the server has answered it.

export type CommandKind =
  | 'raise'
  | 'answer'
  | 'stand-down'
  | 'type'
  | 'role'
  | 'severity'
  | 'milestone'
  | 'checklist'
  | 'note'
  | 'resume'
  | 'decision';

export interface Command {
  readonly id: string;
  readonly alertId: string;
  readonly kind: CommandKind;
  /** Below /api/v1. */
  readonly path: string;
  readonly body: unknown;
}

export interface OutboxItem extends Command {
  readonly queuedAt: number;
  readonly attempts: number;
  /** `refused`: the server said no; it stays here until a person has read it. */
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly problem: string | null;
}
