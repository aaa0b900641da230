import { Controller } from '@nestjs/common';
import { Consumes, EventLog, type Delivered } from '@redalert/platform';
import { OpenRoleCalls } from '../open-role-calls';
import { isRinging, readAlert } from '../store/alert.reader';

/** Who must come: opens a role call for each need of a raised alert, and rings. */
@Controller()
export class RouteAlertConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly openRoleCalls: OpenRoleCalls,
  ) {}

  @Consumes('dispatching.route-alert')
  async routeAlert({ tx, event }: Delivered<'dispatching.route-alert'>): Promise<void> {
    await this.log.lock(tx, event.streamId);
    const alert = await readAlert(tx, event.streamId);
    if (alert === undefined || !isRinging(alert)) return;
    await this.openRoleCalls.run(tx, alert, event.payload.needs, event.actor, event.type === 'alert.role-added');
  }
}
