import { informedOnRed } from '@redalert/catalogue';
import {
  ladderFor,
  newRoleCall,
  onDuty,
  type LadderPolicy,
  type RoleCall,
  type RoleNeed,
  type Roster,
  type Rung,
} from '@redalert/domain';
import type { NewEvent } from '@redalert/platform';
import type { AlertRow, CallRow } from '../store/rows';
import { decideAll } from './decide-all';
import { busyElsewhere } from './holds';
import { record, type Decision } from './record';
import { insertOnce, type Transaction } from './transaction';

/** The house as the roster has it; it does not change during a run. */
export interface House {
  readonly roster: Roster;
  readonly policy: LadderPolicy;
}

/** libs/dispatching/src/open-role-calls.ts: all roles side by side; `more` asks for one more of a role that is covered. */
export function openRoleCalls(
  tx: Transaction,
  house: House,
  alert: AlertRow,
  needs: readonly RoleNeed[],
  more: boolean,
): void {
  const busy = busyElsewhere(tx, alert);
  const ladder = (need: RoleNeed) => ladderFor(need, house.roster, house.policy, tx.now, busy);
  const decisions: Decision[] = [];
  const opened: NewEvent[] = [];
  const stored = tx.calls(alert.id);
  for (const need of needs) {
    const same = stored.filter(({ call }) => call.roleCode === need.role);
    const first = same[0]?.call;
    if (first !== undefined && need.required && !first.required) {
      const known = new Set(first.rungs.flatMap((rung) => rung.people.map(({ personId }) => personId)));
      decisions.push(...decideAll(tx, [first], { type: 'require', rungs: without(ladder(need), known) }));
    } else if (first === undefined || more) {
      const fresh = open(tx, house, alert, need, without(ladder(need), askedIn(same)), same.length + 1);
      if (fresh === undefined) continue;
      // While a drill rests its calls wait unopened, and ring when it goes on.
      if (alert.pausedBy === null) decisions.push(...decideAll(tx, [fresh], { type: 'open' }));
      opened.push({
        type: 'role-call.opened',
        payload: { roleCallId: fresh.id, roleCode: need.role, required: need.required, ordinal: same.length + 1 },
      });
    }
  }
  record(tx, alert, decisions, [...opened, ...inform(tx, house, alert)]);
}

function open(
  tx: Transaction,
  { policy }: House,
  alert: AlertRow,
  need: RoleNeed,
  rungs: readonly Rung[],
  ordinal: number,
): RoleCall | undefined {
  if (rungs.length === 0 && !need.required) return undefined;
  const rows = tx.db.calls.get(alert.id) ?? [];
  const taken = {
    get: (key: string) => rows.find(({ call }) => call.id === key),
    set: (_key: string, row: CallRow) => tx.db.calls.set(alert.id, [...rows, row]),
  };
  const rowOf = (key: string): CallRow => ({
    call: newRoleCall(key, need, rungs, policy, tx.now),
    orElse: need.orElse ?? [],
    ordinal,
  });
  const id = insertOnce(tx, taken, `${alert.id}/${need.role}/${ordinal}`, rowOf);
  // In SQL the second insert of one id breaks its transaction, which is then tried again.
  if (id === undefined) throw new Error('role call is there already');
  return tx.db.calls.get(alert.id)?.find(({ call }) => call.id === id)?.call;
}

/** Leader and coordinator are told, not asked, and told once. */
function inform(tx: Transaction, { roster }: House, alert: AlertRow): NewEvent[] {
  const people = informedOnRed.flatMap((role) => onDuty(roster, [role], 'primary', tx.now));
  const told = tx.db.informed.get(alert.id) ?? [];
  const fresh = people.filter(({ personId }) => !told.some((one) => one.personId === personId));
  if (fresh.length === 0) return [];
  const rows = fresh.map(({ personId }) => ({
    pageId: `inform/${alert.id}|${personId}`,
    personId,
    state: 'RINGING' as const,
  }));
  tx.db.informed.set(alert.id, [...told, ...rows]);
  return [
    {
      type: 'pages.requested',
      payload: {
        pages: rows.map(({ pageId, personId }) => ({ pageId, personId, purpose: 'inform' as const, ring: 1 })),
      },
    },
  ];
}

const askedIn = (rows: readonly CallRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ call }) => call.pages.map(({ personId }) => personId)));

function without(rungs: readonly Rung[], asked: ReadonlySet<string>): Rung[] {
  return rungs
    .map((rung) => ({ ...rung, people: rung.people.filter(({ personId }) => !asked.has(personId)) }))
    .filter(({ people }) => people.length > 0);
}
