import { isHeld, isWaiting, pageOf, type AnswerOf, type AnswerOutcome, type RoleCall } from '@redalert/domain';
import type { AlertRow, CallRow } from '../store/rows';
import { pageId as idOfPage } from './announcements';
import { openConflict } from './conflict';
import { decideAll } from './decide-all';
import { append } from './event-log';
import { busyElsewhere } from './holds';
import { openRoleCalls, type House } from './open-role-calls';
import { record } from './record';
import { Refused, type Transaction } from './transaction';

export interface Answer {
  /** Made by the device, the same for every sending of this answer. */
  readonly commandId: string;
  readonly alertId: string;
  readonly personId: string;
  readonly pageId: string | null;
  readonly kind: AnswerOf;
  readonly etaMinutes: number | undefined;
}
export interface Given {
  readonly outcome: AnswerOutcome | 'unchanged';
  /** The epoch of the role call that the outcome speaks of. */
  readonly claim: { readonly callId: string; readonly epoch: number } | null;
}

/** libs/dispatching/src/answer-page.use-case.ts: a human answers, and always learns the true picture. */
export function answerPage(tx: Transaction, house: House, answer: Answer): Given {
  const alert = tx.db.alerts.get(answer.alertId);
  if (alert === undefined) throw new Refused('not-found');
  if (alert.lifecycle !== 'open') throw new Refused('alert-closed');
  if (alert.pausedBy !== null) throw new Refused('invalid-state');
  if (tx.rules.commandsCarryIds && tx.db.commands.get(answer.commandId) === true)
    return { outcome: 'unchanged', claim: null };
  tx.db.commands.set(answer.commandId, true);
  const calls = callsToAnswer(tx.calls(alert.id), answer);
  if (calls.length === 0) return answerInformed(tx, alert, answer);
  return claim(tx, house, alert, calls, answer);
}

function claim(
  tx: Transaction,
  house: House,
  alert: AlertRow,
  calls: readonly RoleCall[],
  { commandId, personId, kind, etaMinutes }: Answer,
): Given {
  const other = kind === 'cannot' ? undefined : busyElsewhere(tx, alert).get(personId);
  const decisions = decideAll(tx, calls, {
    type: 'answer',
    personId,
    kind,
    etaMinutes,
    heldElsewhere: other !== undefined,
  });
  record(tx, alert, decisions);
  const [call] = calls as [RoleCall];
  const answered = decisions.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'answered' ? [event] : [])),
  );
  const outcome = answered[0]?.outcome ?? 'unchanged';
  if (outcome !== 'unchanged') tx.facts.push({ type: 'obeyed', commandId });
  if (outcome === 'conflict' && other !== undefined)
    openConflict(tx, { personId, call, heldAlertId: other, wantedAlertId: alert.id });
  if (kind === 'need_more' && outcome !== 'unchanged') callOneMore(tx, house, alert, call);
  const now = tx.db.calls.get(alert.id)?.find((row) => row.call.id === call.id)?.call;
  const holds = outcome === 'holds' || outcome === 'takes-over';
  return { outcome, claim: holds && now !== undefined ? { callId: now.id, epoch: now.epoch } : null };
}

/** libs/dispatching/src/call-one-more.ts */
function callOneMore(tx: Transaction, house: House, alert: AlertRow, call: RoleCall): void {
  const window = call.rungs[0]?.windowSeconds ?? 60;
  openRoleCalls(
    tx,
    house,
    alert,
    [
      {
        role: call.roleCode,
        required: true,
        ackSeconds: { inHouse: window, atHome: window },
        arriveMinutes: call.arriveMinutes,
      },
    ],
    true,
  );
}

/** libs/dispatching/src/answer-without-role.ts */
function answerInformed(tx: Transaction, alert: AlertRow, { personId, kind }: Answer): Given {
  const told = tx.db.informed.get(alert.id) ?? [];
  if (!told.some((one) => one.personId === personId)) throw new Refused('unknown-role');
  const state = kind === 'cannot' ? ('DECLINED' as const) : ('STANDBY' as const);
  tx.db.informed.set(
    alert.id,
    told.map((one) => (one.personId === personId ? { ...one, state } : one)),
  );
  append(tx, alert.id, [{ type: 'informed.answered', payload: { personId, kind } }]);
  return { outcome: 'standby', claim: null };
}

/** libs/dispatching/src/calls-to-answer.ts, without answers that name a role. */
function callsToAnswer(stored: readonly CallRow[], { personId, kind, pageId }: Answer): RoleCall[] {
  const calls = stored
    .map(({ call }) => call)
    .filter((call) => call.state !== 'RELEASED' && pageOf(call, personId) !== undefined);
  const named = calls.filter((call) => idOfPage(call.id, personId) === pageId);
  if (named.length > 0) return named;
  if (kind === 'cannot') return calls;
  const best = calls.find((call) => call.holder === personId && isHeld(call)) ?? calls.find(isWaiting) ?? calls[0];
  return best === undefined ? [] : [best];
}
