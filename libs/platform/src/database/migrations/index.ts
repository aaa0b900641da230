import { Platform1764000000001 } from './0001-platform';
import { Roster1764000000002 } from './0002-roster';
import { Identity1764000000003 } from './0003-identity';
import { Alerting1764000000004 } from './0004-alerting';
import { Dispatching1764000000005 } from './0005-dispatching';
import { Notifying1764000000006 } from './0006-notifying';

/** Every migration in order, by name: bundlers and readers find them here. Expand first, contract in a later release. */
export const migrations = [
  Platform1764000000001,
  Roster1764000000002,
  Identity1764000000003,
  Alerting1764000000004,
  Dispatching1764000000005,
  Notifying1764000000006,
];
