import { Injectable } from '@nestjs/common';
import { isWaiting } from '@redalert/domain';
import { EventLog, type Transaction } from '@redalert/platform';
import { decideAll } from './decide-all';
import { RecordDecisions } from './record';
import { isRinging, readAlert } from './store/alert.reader';
import { loadCalls } from './store/role-calls.store';

const dispatcher = { kind: 'system', name: 'dispatcher' } as const;

/** People whose alert has ended are asked again by the open alerts that had to pass them over (scenario S6, one confirm). */
@Injectable()
export class CallFreedPeople {
  constructor(
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
  ) {}

  async run(tx: Transaction, endedAlertId: string, people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    const missing = await tx.query<{ alert_id: string }>(
      `select distinct p.alert_id from dispatching.pages p join dispatching.role_calls c on c.id = p.role_call_id
       where p.person_id = any($1) and p.alert_id <> $2 and p.busy_with = $2 and p.state in ('RINGING', 'STANDBY')
         and c.state in ('RINGING', 'ESCALATED', 'UNCOVERED')
       union select wanted_alert_id from dispatching.conflicts where person_id = any($1) and held_alert_id = $2 and decided_alert_id is null
       order by 1`,
      [people, endedAlertId],
    );
    for (const { alert_id: alertId } of missing) await this.callIn(tx, alertId, people);
  }

  private async callIn(tx: Transaction, alertId: string, people: readonly string[]): Promise<void> {
    await this.log.lock(tx, alertId);
    const alert = await readAlert(tx, alertId);
    if (alert === undefined || !isRinging(alert)) return;
    const calls = (await loadCalls(tx, alertId)).map(({ call }) => call);
    const decisions = calls.filter(isWaiting).flatMap((call) => {
      const freed = call.pages.find((page) => people.includes(page.personId) && page.state !== 'DECLINED');
      return freed === undefined ? [] : decideAll([call], { type: 'call-person', personId: freed.personId, reason: 'freed' }, tx.now);
    });
    await this.record.run(tx, alert, decisions, dispatcher);
  }
}
