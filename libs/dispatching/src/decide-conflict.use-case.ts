import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { EventLog, facilityOf, Problem, signature, UnitOfWork, type Transaction } from '@redalert/platform';
import { decideAll } from './decide-all';
import { RecordDecisions } from './record';
import { readAlert } from './store/alert.reader';
import { loadCalls } from './store/role-calls.store';

interface ConflictRow {
  id: string;
  person_id: string;
  role_call_id: string;
  held_alert_id: string;
  wanted_alert_id: string;
  decided_alert_id: string | null;
  eta_minutes: number | null;
  closed_at: Date | null;
}

/** A leader says which of two RED alerts a person goes to. The other one calls its next person at once. */
@Injectable()
export class DecideConflict {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly record: RecordDecisions,
  ) {}

  async run(by: Actor, conflictId: string, alertId: string): Promise<void> {
    await this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      const conflict = await this.hold(tx, conflictId);
      if (conflict.decided_alert_id === alertId) return;
      if (conflict.decided_alert_id !== null || conflict.closed_at !== null) throw new Problem('conflict-decided');
      if (alertId !== conflict.held_alert_id && alertId !== conflict.wanted_alert_id)
        throw new Problem('invalid-body', [{ field: 'alertId', reason: 'unknown-value' }]);
      await tx.query(
        'update dispatching.conflicts set decided_alert_id = $2, decided_at = app.now(), decided_by = $3 where id = $1',
        [conflictId, alertId, JSON.stringify(signature(by))],
      );
      await this.carryOut(tx, conflict, alertId, by);
      for (const stream of [conflict.held_alert_id, conflict.wanted_alert_id]) {
        await this.log.append(tx, stream, by, [
          { type: 'conflict.decided', payload: { conflictId, personId: conflict.person_id, alertId } },
        ]);
      }
    });
  }

  private async hold(tx: Transaction, conflictId: string): Promise<ConflictRow> {
    const found = await tx.one<ConflictRow>('select * from dispatching.conflicts where id = $1', [conflictId]);
    if (found === undefined) throw new Problem('not-found');
    for (const stream of [found.held_alert_id, found.wanted_alert_id].sort()) await this.log.lock(tx, stream);
    return (await tx.one<ConflictRow>('select * from dispatching.conflicts where id = $1 for update', [
      conflictId,
    ])) as ConflictRow;
  }

  private async carryOut(tx: Transaction, conflict: ConflictRow, alertId: string, by: Actor): Promise<void> {
    const lost = alertId === conflict.held_alert_id ? conflict.wanted_alert_id : conflict.held_alert_id;
    await this.answerFor(tx, lost, conflict, 'cannot', by);
    if (alertId === conflict.wanted_alert_id)
      await this.answerFor(tx, conflict.wanted_alert_id, conflict, 'coming', by);
  }

  private async answerFor(
    tx: Transaction,
    alertId: string,
    conflict: ConflictRow,
    kind: 'coming' | 'cannot',
    by: Actor,
  ): Promise<void> {
    const alert = await readAlert(tx, alertId);
    if (alert === undefined || alert.lifecycle !== 'open') return;
    const calls = (await loadCalls(tx, alertId)).map(({ call }) => call);
    const wanted = alertId === conflict.wanted_alert_id;
    const theirs = calls.filter((call) =>
      wanted ? call.id === conflict.role_call_id : call.holder === conflict.person_id,
    );
    const etaMinutes = kind === 'coming' ? (conflict.eta_minutes ?? undefined) : undefined;
    await this.record.run(
      tx,
      alert,
      decideAll(theirs, { type: 'answer', personId: conflict.person_id, kind, etaMinutes }, tx.now),
      by,
    );
  }
}
