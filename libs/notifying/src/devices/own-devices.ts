import { Injectable } from '@nestjs/common';
import type { DeviceView, PersonActor } from '@redalert/contracts';
import { Problem, UnitOfWork } from '@redalert/platform';
import { deviceViews } from './device-views';

/** The devices of the person who asks. */
@Injectable()
export class OwnDevices {
  constructor(private readonly work: UnitOfWork) {}

  list({ facilityId, personId }: PersonActor): Promise<DeviceView[]> {
    return this.work.run({ facilityId }, (tx) => deviceViews(tx, personId));
  }

  /** It rings no more; what it has shown stays in the ledger. */
  async remove({ facilityId, personId }: PersonActor, deviceId: string): Promise<void> {
    const removed = await this.work.run({ facilityId }, (tx) =>
      tx.one(
        `update notifying.devices set removed_at = app.now(), endpoint = null, p256dh = null, auth = null
         where id = $1 and person_id = $2 and removed_at is null returning id`,
        [deviceId, personId],
      ),
    );
    if (removed === undefined) throw new Problem('not-found');
  }
}
