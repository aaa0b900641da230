import { Injectable } from '@nestjs/common';
import type { DutyView } from '@redalert/contracts';
import { UnitOfWork, type Transaction } from '@redalert/platform';
import { dutyViews, type HeadRow, type ShiftRow } from './duty-views';
import { localDayOf } from './local-day';

const evidence = `
  exists (select from published.devices d where d.person_id = x.person_id and (d.sandbox or (d.push and d.subscription_gone_at is null))) as reachable,
  (select max(d.last_shown_at) from published.devices d where d.person_id = x.person_id) as last_shown_at,
  (select a.code from published.holds h join published.alerts a on a.id = h.alert_id where h.person_id = x.person_id) as busy_with`;

/** Who can be called at a time: the shifts that cover it, then the heads of departments, each with the last evidence of their phone. */
@Injectable()
export class OnCall {
  constructor(private readonly work: UnitOfWork) {}

  /** At the database's present when no time is given. */
  at(facilityId: string, at?: Date): Promise<DutyView[]> {
    return this.work.run({ facilityId }, async (tx) => {
      const time = at ?? tx.now;
      return dutyViews(await shifts(tx, time), await heads(tx), localDayOf(time));
    });
  }
}

const shifts = (tx: Transaction, at: Date): Promise<ShiftRow[]> =>
  tx.query<ShiftRow>(
    `select x.role_code, x.tier, x.placement, x.person_id, x.person_name, x.starts_at, x.ends_at, ${evidence}
     from published.duty_shifts x where x.starts_at <= $1 and x.ends_at > $1 order by x.role_code, x.tier desc, x.person_name`,
    [at],
  );

const heads = (tx: Transaction): Promise<HeadRow[]> =>
  tx.query<HeadRow>(
    `select r.role_code, x.person_id, p.name as person_name, ${evidence}
     from published.memberships x join published.people p on p.id = x.person_id
     cross join lateral unnest(x.heads_roles) as r (role_code) order by r.role_code, p.name`,
  );
