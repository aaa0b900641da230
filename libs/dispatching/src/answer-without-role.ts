import type { Actor, AnswerKind } from '@redalert/contracts';
import { EventLog, Problem, type Transaction } from '@redalert/platform';
import type { AlertFacts } from './store/alert.reader';

/** "Đã rõ": a person who was paged has seen that the alert is over, or that the drill rests. */
export async function sayUnderstood(
  tx: Transaction,
  log: EventLog,
  alert: AlertFacts,
  personId: string,
  by: Actor,
): Promise<'understood' | 'unchanged'> {
  if (alert.lifecycle === 'open' && !alert.paused) throw new Problem('invalid-state');
  const marked = await tx.query(
    'update dispatching.pages set understood_at = app.now() where alert_id = $1 and person_id = $2 and understood_at is null returning id',
    [alert.id, personId],
  );
  if (marked.length === 0) return 'unchanged';
  await log.append(tx, alert.id, by, [{ type: 'recall.understood', payload: { personId } }]);
  return 'understood';
}

/** Somebody who was told and not asked answers all the same: noted, and shown. False when they were not told either. */
export async function answerInformed(
  tx: Transaction,
  log: EventLog,
  alertId: string,
  personId: string,
  kind: AnswerKind,
  by: Actor,
): Promise<boolean> {
  const told = await tx.one(
    `update dispatching.pages set state = case when $3 = 'cannot' then 'DECLINED' else 'STANDBY' end, answered_at = app.now()
     where alert_id = $1 and person_id = $2 and role_call_id is null returning id`,
    [alertId, personId, kind],
  );
  if (told === undefined) return false;
  await log.append(tx, alertId, by, [{ type: 'informed.answered', payload: { personId, kind } }]);
  return true;
}
