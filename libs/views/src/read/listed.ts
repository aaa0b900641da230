import { uuid } from '@redalert/contracts';
import { Problem, type Transaction } from '@redalert/platform';

export interface ListQuery {
  readonly state?: 'open' | 'closed' | undefined;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function openAlertIds(tx: Transaction, facilityId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from published.alerts where facility_id = $1 and lifecycle = 'open' order by raised_at, id`,
    [facilityId],
  );
  return rows.map(({ id }) => id);
}

/** One page of ids, newest alert first. The cursor is the last alert shown, so a new alert shifts no page. */
export async function alertIdsAfter(
  tx: Transaction,
  { state, cursor, limit }: ListQuery,
): Promise<{ ids: string[]; nextCursor: string | null }> {
  if (cursor !== undefined && !uuid.safeParse(cursor).success)
    throw new Problem('invalid-body', [{ field: 'cursor', reason: 'invalid' }]);
  const rows = await tx.query<{ id: string }>(
    `select id from published.alerts
     where ($1::boolean is null or (lifecycle = 'open') = $1) and ($2::uuid is null or (raised_at, id) < (select raised_at, id from published.alerts where id = $2))
     order by raised_at desc, id desc limit $3`,
    [state === undefined ? null : state === 'open', cursor ?? null, limit + 1],
  );
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { ids, nextCursor: rows.length > limit ? (ids.at(-1) ?? null) : null };
}
