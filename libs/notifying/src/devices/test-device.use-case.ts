import { Injectable } from '@nestjs/common';
import type { DeviceView, PersonActor } from '@redalert/contracts';
import { newId, Problem, UnitOfWork, type Transaction } from '@redalert/platform';
import { Deliveries } from '../delivery/deliveries.store';
import { deviceViews } from './device-views';

const pause_s = 3; // an impatient thumb must not use up the push service's patience

interface Tested {
  readonly endpoint: string | null;
  readonly sandbox: boolean;
}

/** Sends a real push to one device and measures each stage; the screen reads them from the device. */
@Injectable()
export class TestDevice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: Deliveries,
  ) {}

  run(person: PersonActor, deviceId: string): Promise<DeviceView> {
    return this.work.run({ facilityId: person.facilityId }, async (tx) => {
      const device = await hold(tx, deviceId, person.personId);
      if (device === undefined) throw new Problem('not-found');
      await refuseHaste(tx, deviceId);
      await this.send(tx, deviceId, person.personId, device);
      const [view] = await deviceViews(tx, person.personId, deviceId);
      return view as DeviceView;
    });
  }

  private async send(
    tx: Transaction,
    deviceId: string,
    personId: string,
    { endpoint, sandbox }: Tested,
  ): Promise<void> {
    const id = newId();
    const channel = sandbox ? 'sandbox' : 'web_push';
    await this.deliveries.add(tx, [
      { id, alertId: null, pageId: null, personId, deviceId, channel, purpose: 'test', ring: 1, payload: {}, endpoint },
    ]);
    if (endpoint !== null || sandbox) return;
    await tx.query(
      `update notifying.deliveries set state = 'failed', failed_at = app.now(), failure = 'no-subscription', next_attempt_at = null where id = $1`,
      [id],
    );
  }
}

const hold = (tx: Transaction, deviceId: string, personId: string): Promise<Tested | undefined> =>
  tx.one<Tested>(
    'select endpoint, sandbox from notifying.devices where id = $1 and person_id = $2 and removed_at is null for update',
    [deviceId, personId],
  );

async function refuseHaste(tx: Transaction, deviceId: string): Promise<void> {
  const last = await tx.one(
    `select id from notifying.deliveries where device_id = $1 and purpose = 'test' and created_at > app.now() - make_interval(secs => $2)`,
    [deviceId, pause_s],
  );
  if (last !== undefined) throw new Problem('too-many-requests');
}
