import { Controller } from '@nestjs/common';
import { EventLog, WhenDue, type Due } from '@redalert/platform';

const system = { kind: 'system', name: 'alerting' } as const;

/** A decision point falls due: the case asks its question. It prompts; it never decides. */
@Controller()
export class DecisionPointHandler {
  constructor(private readonly log: EventLog) {}

  @WhenDue('alerting.decision-point')
  async prompt({ tx, streamId, subjects }: Due): Promise<void> {
    const open = await tx.one(
      `select id from alerting.alerts where id = $1 and lifecycle = 'open' and paused_by is null`,
      [streamId],
    );
    if (open === undefined) return;
    for (const { payload } of subjects) {
      const key = String(payload['key']);
      const asked = await tx.one(
        'insert into alerting.prompts (facility_id, alert_id, key) values ($1, $2, $3) on conflict do nothing returning key',
        [tx.facilityId, streamId, key],
      );
      if (asked !== undefined)
        await this.log.append(tx, streamId, system, [{ type: 'alert.prompted', payload: { key } }]);
    }
  }
}
