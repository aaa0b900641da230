import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { facilityOf, Problem, UnitOfWork } from '@redalert/platform';
import { Audit } from '../audit/audit';
import { TokenAuthenticator } from '../authentication/token-authenticator';
import { enrolStation, type EnrolledStation, type NewStation } from './enrol-station';

export interface StationView {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
  readonly locationName: string;
  readonly enrolledAt: Date;
  readonly lastSeenAt: Date | null;
}

/** The shared devices of the rooms of one facility. */
@Injectable()
export class Stations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly authenticator: TokenAuthenticator,
  ) {}

  enrol(order: NewStation, by: Actor): Promise<EnrolledStation> {
    return this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      const station = await enrolStation(tx, order);
      if (station === undefined) throw new Problem('unknown-location');
      await this.audit.record(tx, by, 'station.enrolled', station.id, { locationId: order.locationId });
      return station;
    });
  }

  list(facilityId: string): Promise<StationView[]> {
    return this.work.run({ facilityId }, (tx) =>
      tx.query<StationView>(
        `select s.id, s.name, s.location_id as "locationId", l.name as "locationName", s.created_at as "enrolledAt", s.last_seen_at as "lastSeenAt"
         from identity.stations s join published.locations l on l.id = s.location_id where s.revoked_at is null order by l.name, s.name`,
      ),
    );
  }

  /** Ends the token of a tablet: at once here, within five seconds everywhere. */
  async revoke(id: string, by: Actor): Promise<void> {
    const revoked = await this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      const row = await tx.one<{ token_hash: string }>(
        'update identity.stations set revoked_at = coalesce(revoked_at, app.now()) where id = $1 returning token_hash',
        [id],
      );
      if (row === undefined) throw new Problem('not-found');
      await this.audit.record(tx, by, 'station.revoked', id);
      return row;
    });
    this.authenticator.forget(revoked.token_hash);
  }
}
