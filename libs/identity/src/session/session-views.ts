import { Injectable } from '@nestjs/common';
import type { Actor, SessionView } from '@redalert/contracts';
import { PlatformConfig, Problem, Secrets, UnitOfWork, vapidKeys, type Transaction } from '@redalert/platform';

type Place = Pick<SessionView, 'facility' | 'locations' | 'approvedTypes'>;

/** What a device needs to draw its screens: who am I, where, what may I raise. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly config: PlatformConfig,
  ) {}

  async of(actor: Actor, token: string | null = null): Promise<SessionView> {
    const { publicKey } = await vapidKeys(this.secrets);
    const rest = { push: { publicKey }, realtimeUrl: this.config.realtimeUrl ?? null, token };
    if (actor.kind === 'person') {
      const { personId, name, duties, roleCodes } = actor;
      return {
        kind: 'person',
        personId,
        stationId: null,
        name,
        duties,
        roleCodes,
        locationId: null,
        ...(await this.place(actor.facilityId)),
        ...rest,
      };
    }
    if (actor.kind === 'station') {
      const { stationId, locationId, name } = actor;
      return {
        kind: 'station',
        personId: null,
        stationId,
        name,
        duties: [],
        roleCodes: [],
        locationId,
        ...(await this.place(actor.facilityId)),
        ...rest,
      };
    }
    throw new Problem('not-allowed');
  }

  private place(facilityId: string): Promise<Place> {
    return this.work.run({ facilityId }, readPlace);
  }
}

async function readPlace(tx: Transaction): Promise<Place> {
  const facility = await tx.one<Place['facility']>(
    'select facility_id as id, name, short_name as "shortName", phone, kind from published.facilities',
  );
  if (facility === undefined) throw new Problem('unknown-facility');
  const locations = await tx.query<Place['locations'][number]>(
    'select id, name, department, extension from published.locations order by department, name',
  );
  const types = await tx.query<{ code: string }>(
    'select type_code as code from published.type_approvals order by type_code',
  );
  return { facility, locations, approvedTypes: types.map(({ code }) => code) };
}
