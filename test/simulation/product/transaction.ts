import type { Consumer, DeadlineKind } from '@redalert/contracts';
import type { Instant, RoleCall, RoleCallEvent } from '@redalert/domain';
import type { Rules } from '../rules';
import type { Database } from '../store/database';
import type { CallRow, DeliveryRow } from '../store/rows';

/** What a committed transaction tells the others, by NOTIFY and by Redis. */
export interface Announcement {
  readonly streamId: string;
  readonly version: number;
  readonly work: readonly { readonly id: string; readonly consumer: Consumer }[];
}

export type Queue = Consumer | DeadlineKind | 'notifying.hand-over';

/** What makes it faster once it is committed; never what makes it true. A server that dies first gives no hints. */
export type Hint =
  | { readonly type: 'announce'; readonly announcement: Announcement }
  | {
      readonly type: 'wake';
      readonly queue: Queue;
      readonly id: string;
      readonly jobId: string;
      readonly delayMs: number;
    }
  | { readonly type: 'hand-over'; readonly ids: readonly string[] };

/** What happened inside a committed transaction, for the invariants alone. */
export type Fact =
  | {
      readonly type: 'decided';
      readonly alertId: string;
      readonly before: RoleCall;
      readonly events: readonly RoleCallEvent[];
      readonly after: RoleCall;
    }
  | { readonly type: 'claimed'; readonly delivery: DeliveryRow }
  /** A command of a device changed something. */
  | { readonly type: 'obeyed'; readonly commandId: string };

/** One transaction at the moment of its commit. `now` is the database's clock at its start, which may lie a lock's wait before. */
export class Transaction {
  readonly hints: Hint[] = [];
  readonly announcements: Announcement[] = [];
  readonly facts: Fact[] = [];
  /** Alerts that this transaction wrote about. */
  readonly touched = new Set<string>();

  constructor(
    readonly db: Database,
    readonly rules: Rules,
    readonly now: Instant,
    private readonly seenAtStart: ReadonlyMap<string, readonly CallRow[]> | undefined,
  ) {}

  /** The role calls of an alert whose stream is held; without the lock, as they stood when the transaction began. */
  calls(alertId: string): readonly CallRow[] {
    return this.seenAtStart?.get(alertId) ?? this.db.calls.get(alertId) ?? [];
  }
}

/** An expected "no" to a command. */
export class Refused extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** `on conflict do nothing`: the key under which the row is new, or undefined when it was there. */
export function insertOnce<Row>(
  tx: Transaction,
  table: { get(key: string): Row | undefined; set(key: string, row: Row): void },
  key: string,
  rowOf: (key: string) => Row,
): string | undefined {
  if (table.get(key) === undefined) {
    table.set(key, rowOf(key));
    return key;
  }
  if (tx.rules.uniqueKeys) return undefined;
  let count = 2;
  while (table.get(`${key}#${count}`) !== undefined) count += 1;
  table.set(`${key}#${count}`, rowOf(`${key}#${count}`));
  return `${key}#${count}`;
}
