/** The safety nets of the design. The product has no such switch: only here is it shown what each of them holds. */
export interface Nets {
  /** NOTIFY at commit wakes whoever listens. */
  readonly notify: boolean;
  /** Redis: a job per waiting row, a delayed job per deadline, a broadcast of changes. */
  readonly jobs: boolean;
  /** Every process looks for what is due, without a leader. */
  readonly sweeper: boolean;
  /** A delivery that was not recorded is sent again when its lease lapses. */
  readonly resend: boolean;
  /** Claims are conditional updates: a row that is done, moved or held by somebody else is left alone. */
  readonly fencing: boolean;
  /** The same cause makes the same id: a repeat writes nothing twice. */
  readonly uniqueKeys: boolean;
  /** A phone that comes back, and a server that was deaf, compare versions and read the state again. */
  readonly resync: boolean;
  /** Decisions about one alert come one after another. */
  readonly streamLock: boolean;
}

/** What the design asks for and the built system has not had from the beginning; a spec shows what each is for. */
export interface Promises {
  /** An answer, and a call for one more role, carries the id its device gave it, and is taken once. */
  readonly commandsCarryIds: boolean;
  /** Nothing is handed over for a page of a role that somebody holds, or that was answered, from the first attempt on. */
  readonly heldRolesFallSilent: boolean;
  /** A drill that rested a moment rings again, whatever fell due or was asked for meanwhile. */
  readonly drillsOutliveTheirRest: boolean;
  /** What waits is done on time by a clock that cannot be set, when the database's clock is set back. */
  readonly stepsBackDelayNothing: boolean;
  /** A phone whose question for the state was not answered asks again within a second, not at its next round. */
  readonly unansweredWatchIsRepeated: boolean;
}

export type Rules = Nets & Promises;

export const allNets: Nets = {
  notify: true,
  jobs: true,
  sweeper: true,
  resend: true,
  fencing: true,
  uniqueKeys: true,
  resync: true,
  streamLock: true,
};

/** The product as it is built today. */
const asBuiltPromises: Promises = {
  commandsCarryIds: false,
  heldRolesFallSilent: false,
  drillsOutliveTheirRest: false,
  stepsBackDelayNothing: false,
  unansweredWatchIsRepeated: false,
};
export const asBuilt: Rules = { ...allNets, ...asBuiltPromises };
