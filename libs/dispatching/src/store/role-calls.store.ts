import { dueAt, type Page, type RoleCall, type RoleCallState, type StartedRung } from '@redalert/domain';
import { derivedId, type Transaction } from '@redalert/platform';

interface CallRow {
  id: string;
  role_code: string;
  or_else: string[];
  ordinal: number;
  required: boolean;
  state: RoleCallState;
  ladder: { rungs: StartedRung[]; reRingSeconds: number; arriveMinutes: RoleCall['arriveMinutes'] };
  ring: number;
  epoch: number;
  opened_at: Date;
  next_rung_at: Date | null;
  next_ring_at: Date | null;
  holder_person_id: string | null;
  answered_at: Date | null;
  eta_at: Date | null;
  present_at: Date | null;
  arrive_target_at: Date | null;
  overdue_at: Date | null;
}
interface PageRow {
  role_call_id: string;
  person_id: string;
  tier: Page['tier'];
  placement: Page['placement'];
  state: Page['state'];
  reason: Page['reason'];
  rings: number;
  paged_at: Date;
  last_rung_at: Date;
  answered_at: Date | null;
  decline_reason: string | null;
  busy_with: string | null;
  unreachable: boolean;
}

/** A role call as it is stored: the domain's, and its place among the calls of the same role. */
export interface StoredCall {
  readonly call: RoleCall;
  readonly orElse: readonly string[];
  readonly ordinal: number;
}

export const roleCallId = (alertId: string, roleCode: string, ordinal: number): string => derivedId('role-call', alertId, roleCode, ordinal);
export const pageId = (callId: string, personId: string): string => derivedId('page', callId, personId);

const at = (date: Date | null): number | null => date?.getTime() ?? null;
const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** The role calls of an alert with their pages, oldest first. The caller holds the alert's stream. */
export async function loadCalls(tx: Transaction, alertId: string): Promise<StoredCall[]> {
  const calls = await tx.query<CallRow>('select * from dispatching.role_calls where alert_id = $1 order by opened_at, role_code, ordinal', [alertId]);
  const pages = await tx.query<PageRow>('select * from dispatching.pages where alert_id = $1 and role_call_id is not null order by paged_at, id', [alertId]);
  return calls.map((row) => ({ call: callOf(row, pages.filter((page) => page.role_call_id === row.id)), orElse: row.or_else, ordinal: row.ordinal }));
}

function callOf(row: CallRow, pages: readonly PageRow[]): RoleCall {
  return {
    id: row.id, roleCode: row.role_code, required: row.required, state: row.state, rungs: row.ladder.rungs, reRingSeconds: row.ladder.reRingSeconds,
    arriveMinutes: row.ladder.arriveMinutes, openedAt: row.opened_at.getTime(), epoch: row.epoch, ring: row.ring, nextRungAt: at(row.next_rung_at),
    nextRingAt: at(row.next_ring_at), holder: row.state === 'RELEASED' ? null : row.holder_person_id, answeredAt: at(row.answered_at), etaAt: at(row.eta_at),
    presentAt: at(row.present_at), arriveTargetAt: at(row.arrive_target_at), overdueAt: at(row.overdue_at),
    pages: pages.map((page) => ({
      personId: page.person_id, tier: page.tier, placement: page.placement, state: page.state, reason: page.reason, rings: page.rings, pagedAt: page.paged_at.getTime(),
      lastRungAt: page.last_rung_at.getTime(), answeredAt: at(page.answered_at), declineReason: page.decline_reason, busyWith: page.busy_with, unreachable: page.unreachable,
    })),
  };
}

export async function insertCall(tx: Transaction, alertId: string, { call, orElse, ordinal }: StoredCall): Promise<void> {
  await tx.query(
    `insert into dispatching.role_calls (id, facility_id, alert_id, role_code, or_else, ordinal, required, state, ladder, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [call.id, tx.facilityId, alertId, call.roleCode, orElse, ordinal, call.required, call.state, ladderOf(call), new Date(call.openedAt)],
  );
}

/** Writes what a decision changed, if nobody else has changed the holder since: the claim is this one conditional UPDATE. */
export async function saveCall(tx: Transaction, alertId: string, before: RoleCall, after: RoleCall): Promise<void> {
  const saved = await tx.one(
    `update dispatching.role_calls set required = $4, state = $5, ladder = $6, ring = $7, epoch = $8, next_rung_at = $9, next_ring_at = $10, due_at = $11,
       holder_person_id = case when $5 = 'RELEASED' then holder_person_id else $12::uuid end, answered_at = $13, eta_at = $14, present_at = $15, arrive_target_at = $16, overdue_at = $17,
       released_at = case when $5 = 'RELEASED' then coalesce(released_at, app.now()) end
     where id = $1 and epoch = $2 and state <> 'RELEASED' and holder_person_id is not distinct from $3::uuid returning id`,
    [
      after.id, before.epoch, before.holder, after.required, after.state, ladderOf(after), after.ring, after.epoch, date(after.nextRungAt), date(after.nextRingAt), date(dueAt(after)),
      after.holder, date(after.answeredAt), date(after.etaAt), date(after.presentAt), date(after.arriveTargetAt), date(after.overdueAt),
    ],
  );
  if (saved === undefined) throw new Error(`role call ${after.id} was changed by somebody else`);
  await savePages(tx, alertId, before, after);
}

async function savePages(tx: Transaction, alertId: string, before: RoleCall, after: RoleCall): Promise<void> {
  const changed = after.pages.filter((page) => before.pages.find((known) => known.personId === page.personId) !== page);
  if (changed.length === 0) return;
  const rows = changed.map((page) => ({ ...page, id: pageId(after.id, page.personId), pagedAt: date(page.pagedAt), lastRungAt: date(page.lastRungAt), answeredAt: date(page.answeredAt) }));
  await tx.query(
    `insert into dispatching.pages as p (id, facility_id, alert_id, role_call_id, person_id, purpose, tier, placement, state, reason, rings, paged_at, last_rung_at, answered_at, decline_reason, busy_with, unreachable)
     select r.id, $1, $2, $3, r."personId", 'page', r.tier, r.placement, r.state, r.reason, r.rings, r."pagedAt", r."lastRungAt", r."answeredAt", r."declineReason", r."busyWith", r.unreachable
     from jsonb_to_recordset($4::jsonb) as r (id uuid, "personId" uuid, tier text, placement text, state text, reason text, rings int, "pagedAt" timestamptz,
       "lastRungAt" timestamptz, "answeredAt" timestamptz, "declineReason" text, "busyWith" uuid, unreachable boolean)
     on conflict (id) do update set state = excluded.state, reason = excluded.reason, rings = excluded.rings, last_rung_at = excluded.last_rung_at, answered_at = excluded.answered_at,
       decline_reason = excluded.decline_reason, busy_with = excluded.busy_with, unreachable = excluded.unreachable`,
    [tx.facilityId, alertId, after.id, JSON.stringify(rows)],
  );
}

const ladderOf = (call: RoleCall): string => JSON.stringify({ rungs: call.rungs, reRingSeconds: call.reRingSeconds, arriveMinutes: call.arriveMinutes });
