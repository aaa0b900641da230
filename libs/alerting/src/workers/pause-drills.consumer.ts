import { Controller } from '@nestjs/common';
import { Consumes, EventLog, type Delivered } from '@redalert/platform';

const system = { kind: 'system', name: 'alerting' } as const;

/** A real alert comes first: every drill that is running in the house gives way at once. */
@Controller()
export class PauseDrillsConsumer {
  constructor(private readonly log: EventLog) {}

  @Consumes('alerting.pause-drills')
  async pauseDrills({ tx, event }: Delivered<'alerting.pause-drills'>): Promise<void> {
    if (event.payload.mode !== 'real') return;
    const drills = await tx.query<{ id: string }>(
      `select id from alerting.alerts where mode = 'drill' and lifecycle = 'open' and paused_by is null order by id`,
    );
    for (const { id } of drills) {
      await this.log.lock(tx, id);
      const paused = await tx.one(
        `update alerting.alerts set paused_by = $2 where id = $1 and lifecycle = 'open' and paused_by is null returning id`,
        [id, event.streamId],
      );
      if (paused !== undefined)
        await this.log.append(tx, id, system, [
          { type: 'alert.drill-paused', payload: { realAlertId: event.streamId } },
        ]);
    }
  }
}
