import type { PageView, RoleCallView } from '@redalert/contracts';
import { isHeld } from '@redalert/domain';
import type { RoleCallRow } from '../read/alert-rows';
import { instant, instantOrNull } from './moments';

export function roleCallOf(row: RoleCallRow, pages: readonly PageView[]): RoleCallView {
  const over = isHeld(row) || row.state === 'RELEASED';
  return {
    id: row.id, roleCode: row.role_code, orElse: row.or_else, ordinal: row.ordinal, required: row.required, state: row.state,
    holder: row.holder_person_id === null ? null : { personId: row.holder_person_id, name: row.holder_name ?? '—' },
    openedAt: instant(row.opened_at), answeredAt: instantOrNull(row.answered_at), etaAt: instantOrNull(row.eta_at), presentAt: instantOrNull(row.present_at),
    arrivalOverdue: row.overdue_at !== null, arriveTargetAt: instantOrNull(row.arrive_target_at), dueAt: instantOrNull(row.due_at),
    nextTier: over ? null : (row.ladder.rungs.find((rung) => rung.startedAt === null)?.tier ?? null), pages: [...pages],
  };
}
