import { Injectable } from '@nestjs/common';
import { isWaiting } from '@redalert/domain';
import { EventLog, type Transaction } from '@redalert/platform';
import { decideAll } from './decide-all';
import { RecordDecisions } from './record';
import { isRinging, readAlert } from './store/alert.reader';
import { loadCalls } from './store/role-calls.store';

const dispatcher = { kind: 'system', name: 'dispatcher' } as const;

interface Missing {
  readonly alertId: string;
  /** Those whom a leader's decision, not their own word, kept away from it. */
  readonly ruledOut: readonly string[] | null;
}

/** People whose alert has ended are asked again by the open alerts that had to pass them over (scenario S6, one confirm). */
@Injectable()
export class CallFreedPeople {
  constructor(
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
  ) {}

  async run(tx: Transaction, endedAlertId: string, people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    const missing = await tx.query<Missing>(
      `select alert_id as "alertId", array_agg(distinct person_id::text) filter (where ruled) as "ruledOut" from (
         select p.alert_id, p.person_id, false as ruled from dispatching.pages p join dispatching.role_calls c on c.id = p.role_call_id
         where p.person_id = any($1) and p.alert_id <> $2 and p.busy_with = $2 and p.state in ('RINGING', 'STANDBY')
           and c.state in ('RINGING', 'ESCALATED', 'UNCOVERED')
         union all select wanted_alert_id, person_id, false from dispatching.conflicts where person_id = any($1) and held_alert_id = $2 and decided_alert_id is null
         union all select case when held_alert_id = $2 then wanted_alert_id else held_alert_id end, person_id, true
         from dispatching.conflicts where person_id = any($1) and decided_alert_id = $2) as missing
       group by alert_id order by alert_id`,
      [people, endedAlertId],
    );
    for (const { alertId, ruledOut } of missing) await this.callIn(tx, alertId, people, ruledOut ?? []);
  }

  private async callIn(
    tx: Transaction,
    alertId: string,
    people: readonly string[],
    ruledOut: readonly string[],
  ): Promise<void> {
    await this.log.lock(tx, alertId);
    const alert = await readAlert(tx, alertId);
    if (alert === undefined || !isRinging(alert)) return;
    const calls = (await loadCalls(tx, alertId)).map(({ call }) => call);
    const decisions = calls.filter(isWaiting).flatMap((call) => {
      const freed = call.pages.find(
        ({ personId, state }) => people.includes(personId) && (state !== 'DECLINED' || ruledOut.includes(personId)),
      );
      return freed === undefined
        ? []
        : decideAll([call], { type: 'call-person', personId: freed.personId, reason: 'freed' }, tx.now);
    });
    await this.record.run(tx, alert, decisions, dispatcher);
  }
}
