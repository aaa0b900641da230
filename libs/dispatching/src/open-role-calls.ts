import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import {
  decideRoleCall,
  isRefusal,
  ladderFor,
  newRoleCall,
  type LadderPolicy,
  type RoleCall,
  type RoleCallCommand,
  type RoleNeed,
  type Roster,
  type Rung,
} from '@redalert/domain';
import type { NewEvent, Transaction } from '@redalert/platform';
import { RecordDecisions, type Decision } from './record';
import type { AlertFacts } from './store/alert.reader';
import { busyElsewhere } from './store/holds';
import { informOnDuty } from './store/informed';
import { readLadderPolicy, readRoster } from './store/roster.reader';
import { insertCalls, loadCalls, roleCallId, type StoredCall } from './store/role-calls.store';

interface House {
  readonly roster: Roster;
  readonly policy: LadderPolicy;
  readonly busy: ReadonlyMap<string, string>;
}

/** Opens the role calls that an alert needs and rings their first rungs, all roles side by side. */
@Injectable()
export class OpenRoleCalls {
  constructor(private readonly record: RecordDecisions) {}

  /**
   * `more` asks for one more of a role that is already covered; otherwise a role that is open stays as it is, and an
   * optional one that is now required climbs further.
   */
  async run(tx: Transaction, alert: AlertFacts, needs: readonly RoleNeed[], by: Actor, more = false): Promise<void> {
    const house: House = {
      roster: await readRoster(tx),
      policy: await readLadderPolicy(tx),
      busy: await busyElsewhere(tx, alert),
    };
    const stored = await loadCalls(tx, alert.id);
    const decisions: Decision[] = [];
    const fresh: StoredCall[] = [];
    const opened: NewEvent[] = [];
    for (const need of needs) {
      const same = stored.filter(({ call }) => call.roleCode === need.role);
      const first = same[0];
      if (first !== undefined && need.required && !first.call.required)
        decisions.push(this.require(tx, first.call, need, house));
      else if (first === undefined || more) {
        fresh.push(...this.open(tx, alert, need, house, same));
      }
    }
    await insertCalls(tx, alert.id, fresh);
    for (const { call, ordinal } of fresh) {
      decisions.push({ before: call, events: decided(call, { type: 'open' }, tx.now.getTime()) });
      opened.push({
        type: 'role-call.opened',
        payload: { roleCallId: call.id, roleCode: call.roleCode, required: call.required, ordinal },
      });
    }
    const informed = alert.severity === 'RED' ? await informOnDuty(tx, alert.id, house.roster) : [];
    await this.record.run(tx, alert, decisions, by, opened, informed);
  }

  /** The new role call, or none: an optional role that nobody here can fill is no gap. */
  private open(
    tx: Transaction,
    alert: AlertFacts,
    need: RoleNeed,
    house: House,
    same: readonly StoredCall[],
  ): StoredCall[] {
    const rungs = without(ladderFor(need, house.roster, house.policy, tx.now.getTime(), house.busy), askedIn(same));
    if (rungs.length === 0 && !need.required) return [];
    const ordinal = same.length + 1;
    const call = newRoleCall(roleCallId(alert.id, need.role, ordinal), need, rungs, house.policy, tx.now.getTime());
    return [{ call, orElse: need.orElse ?? [], ordinal }];
  }

  /** An optional role becomes required: it gets the rungs that only required roles have. */
  private require(tx: Transaction, call: RoleCall, need: RoleNeed, house: House): Decision {
    const known = new Set(call.rungs.flatMap((rung) => rung.people.map((person) => person.personId)));
    const further = without(ladderFor(need, house.roster, house.policy, tx.now.getTime(), house.busy), known);
    return { before: call, events: decided(call, { type: 'require', rungs: further }, tx.now.getTime()) };
  }
}

function decided(call: RoleCall, command: RoleCallCommand, at: number): Decision['events'] {
  const events = decideRoleCall(call, command, at);
  return isRefusal(events) ? [] : events;
}

/** Who was already asked for the same role in this alert. */
const askedIn = (calls: readonly StoredCall[]): ReadonlySet<string> =>
  new Set(calls.flatMap(({ call }) => call.pages.map((page) => page.personId)));

function without(rungs: readonly Rung[], asked: ReadonlySet<string>): Rung[] {
  return rungs
    .map((rung) => ({ ...rung, people: rung.people.filter((person) => !asked.has(person.personId)) }))
    .filter((rung) => rung.people.length > 0);
}
