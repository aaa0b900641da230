import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import type { RoleCall } from '@redalert/domain';
import { derivedId, EventLog, type Transaction } from '@redalert/platform';

export interface Wanted {
  readonly personId: string;
  readonly call: RoleCall;
  readonly heldAlertId: string;
  readonly wantedAlertId: string;
  readonly etaMinutes: number | null;
}

/** One person, two RED alerts: both alerts show it, and a human says which comes first. */
@Injectable()
export class OpenConflict {
  constructor(private readonly log: EventLog) {}

  async run(tx: Transaction, wanted: Wanted, by: Actor): Promise<void> {
    const conflictId = derivedId('conflict', wanted.personId, wanted.call.id);
    const opened = await tx.one(
      `insert into dispatching.conflicts as c (id, facility_id, person_id, role_call_id, held_alert_id, wanted_alert_id, opened_at, eta_minutes)
       values ($1, $2, $3, $4, $5, $6, app.now(), $7)
       on conflict (id) do update set held_alert_id = $5, opened_at = app.now(), eta_minutes = $7, decided_alert_id = null, decided_at = null, decided_by = null, closed_at = null
         where c.decided_alert_id is not null or c.closed_at is not null
       returning id`,
      [
        conflictId,
        tx.facilityId,
        wanted.personId,
        wanted.call.id,
        wanted.heldAlertId,
        wanted.wantedAlertId,
        wanted.etaMinutes,
      ],
    );
    if (opened === undefined) return;
    const { personId, heldAlertId, wantedAlertId } = wanted;
    const payload = { conflictId, personId, heldAlertId, wantedAlertId, roleCode: wanted.call.roleCode };
    await this.log.append(tx, wantedAlertId, by, [{ type: 'conflict.opened', payload }]);
    await this.log.append(tx, heldAlertId, by, [{ type: 'conflict.opened', payload }]);
  }
}
