import { Injectable } from '@nestjs/common';
import type { Actor, AnswerOutcome, AnswerPage as Answer } from '@redalert/contracts';
import { decideRoleCall, isRefusal, type RoleCall } from '@redalert/domain';
import { EventLog, facilityOf, Metrics, personOf, Problem, UnitOfWork, type Transaction } from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import { answerInformed, sayUnderstood } from './answer-without-role';
import { callsToAnswer } from './calls-to-answer';
import { CallOneMore } from './call-one-more';
import { OpenConflict } from './open-conflict';
import { RecordDecisions, type Decision } from './record';
import { retried } from './retry';
import { readAlert, type AlertFacts } from './store/alert.reader';
import { heldElsewhere } from './store/holds';
import { loadCalls } from './store/role-calls.store';

type Outcome = AnswerOutcome['outcome'];
interface Given {
  readonly outcome: Outcome;
  readonly roleCode: string | null;
}

/**
 * A human answers. By app, notification button, link or voice noted by the switchboard, it is the same answer: it claims
 * a role call, declines, or stands by, and always comes back with the true picture.
 */
@Injectable()
export class AnswerPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
    private readonly openConflict: OpenConflict,
    private readonly callOneMore: CallOneMore,
    private readonly views: AlertViews,
    private readonly metrics: Metrics,
  ) {}

  async run(by: Actor, alertId: string, answer: Answer): Promise<AnswerOutcome> {
    // The link of a page answers the alert of that page, and no other.
    if (by.kind === 'link' && by.alertId !== alertId) throw new Problem('not-found');
    const personId = whoAnswers(by, answer);
    const result = await retried(() =>
      this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
        if (!(await this.log.lock(tx, alertId))) throw new Problem('not-found');
        const alert = (await readAlert(tx, alertId)) as AlertFacts;
        const given = await this.give(tx, alert, by, personId, answer);
        return this.picture(tx, alertId, answer, given);
      }),
    );
    this.metrics.answers.inc({ kind: answer.kind });
    return result;
  }

  private async give(tx: Transaction, alert: AlertFacts, by: Actor, personId: string, answer: Answer): Promise<Given> {
    if (answer.kind === 'understood')
      return { outcome: await sayUnderstood(tx, this.log, alert, personId, by), roleCode: null };
    if (alert.lifecycle !== 'open') throw new Problem('alert-closed', [], { alert: await this.view(tx, alert.id) });
    if (alert.paused) throw new Problem('invalid-state', [], { alert: await this.view(tx, alert.id) });
    const calls = await loadCalls(tx, alert.id);
    const chosen = callsToAnswer(calls, personId, answer, by.kind === 'link' ? by.pageId : answer.pageId);
    if (chosen.length === 0) {
      const told = await answerInformed(tx, this.log, alert.id, personId, answer.kind, by);
      if (told) return { outcome: 'standby', roleCode: null };
      throw new Problem('unknown-role', [{ field: 'roleCode', reason: 'required' }]);
    }
    return this.claim(tx, alert, chosen, by, personId, answer);
  }

  private async claim(
    tx: Transaction,
    alert: AlertFacts,
    calls: readonly RoleCall[],
    by: Actor,
    personId: string,
    answer: Answer,
  ): Promise<Given> {
    const other = answer.kind === 'cannot' ? undefined : await heldElsewhere(tx, alert, personId);
    const decisions: Decision[] = calls.map((before) => ({
      before,
      events: decide(before, personId, answer, other !== undefined, tx.now),
    }));
    await this.record.run(tx, alert, decisions, by);
    const [call] = calls as [RoleCall];
    const outcome = outcomeOf(decisions);
    if (outcome === 'conflict' && other !== undefined) {
      await this.openConflict.run(
        tx,
        { personId, call, heldAlertId: other, wantedAlertId: alert.id, etaMinutes: answer.etaMinutes ?? null },
        by,
      );
    }
    if (answer.kind === 'need_more' && outcome !== 'unchanged') await this.callOneMore.run(tx, alert, call, by);
    return { outcome, roleCode: call.roleCode };
  }

  private async picture(
    tx: Transaction,
    alertId: string,
    answer: Answer,
    { outcome, roleCode }: Given,
  ): Promise<AnswerOutcome> {
    const alert = await this.view(tx, alertId);
    const holder = alert.roleCalls.find((call) => call.roleCode === roleCode && call.holder !== null)?.holder ?? null;
    return { outcome, kind: answer.kind, roleCode, holder, alert };
  }

  private async view(tx: Transaction, alertId: string): Promise<AnswerOutcome['alert']> {
    const [view] = await this.views.byIds(tx, [alertId]);
    if (view === undefined) throw new Problem('not-found');
    return view;
  }
}

/** Whose answer it is; only the switchboard and whoever coordinates may note another person's. */
function whoAnswers(by: Actor, { onBehalfOf }: Answer): string {
  const self = personOf(by);
  if (onBehalfOf === undefined || onBehalfOf === self) {
    if (self === undefined) throw new Problem('not-allowed');
    return self;
  }
  const mayNote =
    by.kind === 'person' &&
    !by.stale &&
    (by.roleCodes.includes('TD') ||
      by.duties.some((duty) => duty === 'coordinator' || duty === 'leader' || duty === 'head'));
  if (!mayNote) throw new Problem('not-allowed');
  return onBehalfOf;
}

function decide(call: RoleCall, personId: string, answer: Answer, elsewhere: boolean, now: Date): Decision['events'] {
  if (answer.kind === 'understood') return [];
  const { kind, etaMinutes, reason } = answer;
  const decided = decideRoleCall(
    call,
    { type: 'answer', personId, kind, etaMinutes, reason, heldElsewhere: elsewhere },
    now.getTime(),
  );
  if (isRefusal(decided)) throw new Problem(decided.refused);
  return decided;
}

function outcomeOf(decisions: readonly Decision[]): Outcome {
  const answered = decisions.flatMap(({ events }) => events.filter((event) => event.type === 'answered'));
  return answered[0]?.outcome ?? 'unchanged';
}
