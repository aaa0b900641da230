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

export const roleCallId = (alertId: string, roleCode: string, ordinal: number): string =>
  derivedId('role-call', alertId, roleCode, ordinal);
export const pageId = (callId: string, personId: string): string => derivedId('page', callId, personId);

const at = (date: Date | null): number | null => date?.getTime() ?? null;
const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** The role calls of an alert with their pages, oldest first. The caller holds the alert's stream. */
export async function loadCalls(tx: Transaction, alertId: string): Promise<StoredCall[]> {
  const calls = await tx.query<CallRow>(
    'select * from dispatching.role_calls where alert_id = $1 order by opened_at, role_code, ordinal',
    [alertId],
  );
  const pages = await tx.query<PageRow>(
    'select * from dispatching.pages where alert_id = $1 and role_call_id is not null order by paged_at, id',
    [alertId],
  );
  return calls.map((row) => ({
    call: callOf(
      row,
      pages.filter((page) => page.role_call_id === row.id),
    ),
    orElse: row.or_else,
    ordinal: row.ordinal,
  }));
}

function callOf(row: CallRow, pages: readonly PageRow[]): RoleCall {
  return {
    id: row.id,
    roleCode: row.role_code,
    required: row.required,
    state: row.state,
    rungs: row.ladder.rungs,
    reRingSeconds: row.ladder.reRingSeconds,
    arriveMinutes: row.ladder.arriveMinutes,
    openedAt: row.opened_at.getTime(),
    epoch: row.epoch,
    ring: row.ring,
    nextRungAt: at(row.next_rung_at),
    nextRingAt: at(row.next_ring_at),
    holder: row.state === 'RELEASED' ? null : row.holder_person_id,
    answeredAt: at(row.answered_at),
    etaAt: at(row.eta_at),
    presentAt: at(row.present_at),
    arriveTargetAt: at(row.arrive_target_at),
    overdueAt: at(row.overdue_at),
    pages: pages.map((page) => ({
      personId: page.person_id,
      tier: page.tier,
      placement: page.placement,
      state: page.state,
      reason: page.reason,
      rings: page.rings,
      pagedAt: page.paged_at.getTime(),
      lastRungAt: page.last_rung_at.getTime(),
      answeredAt: at(page.answered_at),
      declineReason: page.decline_reason,
      busyWith: page.busy_with,
      unreachable: page.unreachable,
    })),
  };
}

/** Writes new role calls, which have not rung yet. */
export async function insertCalls(tx: Transaction, alertId: string, calls: readonly StoredCall[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map(({ call, orElse, ordinal }) => ({
    id: call.id,
    roleCode: call.roleCode,
    orElse,
    ordinal,
    required: call.required,
    state: call.state,
    ladder: ladderOf(call),
    openedAt: date(call.openedAt),
  }));
  await tx.query(
    `insert into dispatching.role_calls (id, facility_id, alert_id, role_code, or_else, ordinal, required, state, ladder, opened_at)
     select r.id, $1, $2, r."roleCode", array(select jsonb_array_elements_text(r."orElse")), r.ordinal, r.required, r.state, r.ladder, r."openedAt"
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "roleCode" text, "orElse" jsonb, ordinal int, required boolean, state text, ladder jsonb, "openedAt" timestamptz)`,
    [tx.facilityId, alertId, JSON.stringify(rows)],
  );
}

/** A role call before and after a decision. */
export interface Change {
  readonly before: RoleCall;
  readonly after: RoleCall;
}

/** Writes what decisions changed, if nobody else has changed the holders since: the claim is this one conditional UPDATE. */
export async function saveCalls(tx: Transaction, alertId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ before, after }) => ({
    id: after.id,
    epochBefore: before.epoch,
    holderBefore: before.holder,
    required: after.required,
    state: after.state,
    ladder: ladderOf(after),
    ring: after.ring,
    epoch: after.epoch,
    nextRungAt: date(after.nextRungAt),
    nextRingAt: date(after.nextRingAt),
    dueAt: date(dueAt(after)),
    holder: after.holder,
    answeredAt: date(after.answeredAt),
    etaAt: date(after.etaAt),
    presentAt: date(after.presentAt),
    arriveTargetAt: date(after.arriveTargetAt),
    overdueAt: date(after.overdueAt),
  }));
  const saved = await tx.query(
    `update dispatching.role_calls c set required = r.required, state = r.state, ladder = r.ladder, ring = r.ring, epoch = r.epoch, next_rung_at = r."nextRungAt", next_ring_at = r."nextRingAt",
       due_at = r."dueAt", holder_person_id = case when r.state = 'RELEASED' then c.holder_person_id else r.holder end, answered_at = r."answeredAt", eta_at = r."etaAt",
       present_at = r."presentAt", arrive_target_at = r."arriveTargetAt", overdue_at = r."overdueAt", released_at = case when r.state = 'RELEASED' then app.now() end
     from jsonb_to_recordset($1::jsonb) as r (id uuid, "epochBefore" int, "holderBefore" uuid, required boolean, state text, ladder jsonb, ring int, epoch int, "nextRungAt" timestamptz,
       "nextRingAt" timestamptz, "dueAt" timestamptz, holder uuid, "answeredAt" timestamptz, "etaAt" timestamptz, "presentAt" timestamptz, "arriveTargetAt" timestamptz, "overdueAt" timestamptz)
     where c.id = r.id and c.epoch = r."epochBefore" and c.state <> 'RELEASED' and c.holder_person_id is not distinct from r."holderBefore" returning c.id`,
    [JSON.stringify(rows)],
  );
  if (saved.length !== changes.length) throw new Error(`role calls of ${alertId} were changed by somebody else`);
  await savePages(tx, alertId, changes);
}

async function savePages(tx: Transaction, alertId: string, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) =>
    after.pages
      .filter((page) => before.pages.find((known) => known.personId === page.personId) !== page)
      .map((page) => ({
        ...page,
        id: pageId(after.id, page.personId),
        callId: after.id,
        pagedAt: date(page.pagedAt),
        lastRungAt: date(page.lastRungAt),
        answeredAt: date(page.answeredAt),
      })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into dispatching.pages as p (id, facility_id, alert_id, role_call_id, person_id, purpose, tier, placement, state, reason, rings, paged_at, last_rung_at, answered_at, decline_reason, busy_with, unreachable)
     select r.id, $1, $2, r."callId", r."personId", 'page', r.tier, r.placement, r.state, r.reason, r.rings, r."pagedAt", r."lastRungAt", r."answeredAt", r."declineReason", r."busyWith", r.unreachable
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "callId" uuid, "personId" uuid, tier text, placement text, state text, reason text, rings int, "pagedAt" timestamptz,
       "lastRungAt" timestamptz, "answeredAt" timestamptz, "declineReason" text, "busyWith" uuid, unreachable boolean)
     on conflict (id) do update set state = excluded.state, reason = excluded.reason, rings = excluded.rings, last_rung_at = excluded.last_rung_at, answered_at = excluded.answered_at,
       decline_reason = excluded.decline_reason, busy_with = excluded.busy_with, unreachable = excluded.unreachable`,
    [tx.facilityId, alertId, JSON.stringify(rows)],
  );
}

const ladderOf = (
  call: RoleCall,
): { rungs: RoleCall['rungs']; reRingSeconds: number; arriveMinutes: RoleCall['arriveMinutes'] } => ({
  rungs: call.rungs,
  reRingSeconds: call.reRingSeconds,
  arriveMinutes: call.arriveMinutes,
});
