import type { PageView, RoleCallView } from '@redalert/contracts';
import { isHeld, seconds } from '@redalert/domain';
import type { RoleCallRow } from '../read/alert-rows';
import { instant, instantOrNull } from './moments';

export function roleCallOf(row: RoleCallRow, pages: readonly PageView[]): RoleCallView {
  const over = isHeld(row) || row.state === 'RELEASED';
  return {
    id: row.id,
    roleCode: row.role_code,
    orElse: row.or_else,
    ordinal: row.ordinal,
    required: row.required,
    state: row.state,
    holder: row.holder_person_id === null ? null : { personId: row.holder_person_id, name: row.holder_name ?? '—' },
    openedAt: instant(row.opened_at),
    answeredAt: instantOrNull(row.answered_at),
    etaAt: instantOrNull(row.eta_at),
    presentAt: instantOrNull(row.present_at),
    arrivalOverdue: row.overdue_at !== null,
    arriveTargetAt: instantOrNull(row.arrive_target_at),
    dueAt: instantOrNull(row.due_at),
    ...(over ? { nextTier: null, nextRungAt: null } : nextRungOf(row)),
    pages: [...pages],
  };
}

/** The rung that starts next: one whose own clock strikes at that moment before the one whose turn it is. */
function nextRungOf({ ladder, opened_at, next_rung_at }: RoleCallRow): Pick<RoleCallView, 'nextTier' | 'nextRungAt'> {
  const waiting = ladder.rungs.filter((rung) => rung.startedAt === null);
  const at = instantOrNull(next_rung_at);
  const byClock = waiting.find(
    (rung) =>
      rung.startBySeconds !== null &&
      at !== null &&
      Date.parse(instant(opened_at)) + seconds(rung.startBySeconds) === Date.parse(at),
  );
  const next = byClock ?? waiting[0];
  return next === undefined || at === null
    ? { nextTier: null, nextRungAt: null }
    : { nextTier: next.tier, nextRungAt: at };
}
