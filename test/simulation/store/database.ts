import type {
  AlertRow,
  CallRow,
  ConflictRow,
  DeadlineRow,
  DeliveryRow,
  DeviceRow,
  EventRow,
  InformRow,
  WorkRow,
} from './rows';
import { Journal, Table } from './table';

/** The one truth of a run: linearisable, because a transaction happens whole at one moment of the virtual clock. */
export class Database {
  readonly journal = new Journal();
  readonly alerts = new Table<AlertRow>(this.journal);
  /** By alert, oldest first. */
  readonly calls = new Table<readonly CallRow[]>(this.journal);
  readonly informed = new Table<readonly InformRow[]>(this.journal);
  readonly versions = new Table<number>(this.journal);
  readonly events = new Table<EventRow>(this.journal);
  readonly work = new Table<WorkRow>(this.journal, ({ state }) => state === 'pending');
  readonly deadlines = new Table<DeadlineRow>(this.journal, ({ state }) => state === 'armed');
  readonly devices = new Table<DeviceRow>(this.journal);
  readonly deliveries = new Table<DeliveryRow>(this.journal, ({ nextAttemptAt }) => nextAttemptAt !== null);
  readonly deliveriesOf = new Table<readonly string[]>(this.journal);
  /** Person → the alerts they hold a role of. */
  readonly holds = new Table<readonly string[]>(this.journal);
  readonly conflicts = new Table<ConflictRow>(this.journal);
  readonly commands = new Table<true>(this.journal);
}
