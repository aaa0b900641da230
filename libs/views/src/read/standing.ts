import type { Transaction } from '@redalert/platform';

export interface StandingQuery {
  /** Every open alert of this facility. */
  readonly openOf?: string | undefined;
  /** And these, open or not. */
  readonly ids?: readonly string[];
}
export interface StandingVersion {
  readonly id: string;
  readonly version: number;
  readonly open: boolean;
}

/** How far each alert has come. Oldest first. */
export function standing(tx: Transaction, { openOf, ids = [] }: StandingQuery): Promise<StandingVersion[]> {
  return tx.query<StandingVersion>(
    `select a.id, coalesce(s.version, 0) as version, a.lifecycle = 'open' as open
     from published.alerts a left join platform.streams s on s.id = a.id
     where (a.facility_id = $1 and a.lifecycle = 'open') or a.id = any($2)
     order by a.raised_at, a.id`,
    [openOf ?? null, ids],
  );
}
