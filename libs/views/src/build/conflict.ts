import type { ConflictView } from '@redalert/contracts';
import type { ConflictRow, ConflictSide } from '../read/alert-rows';
import { instant } from './moments';

export function conflictOf(row: ConflictRow): ConflictView {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    roleCode: row.role_code,
    openedAt: instant(row.opened_at),
    held: sideOf(row.held),
    wanted: sideOf(row.wanted),
    decision:
      row.decided_alert_id === null || row.decided_at === null
        ? null
        : { alertId: row.decided_alert_id, at: instant(row.decided_at), by: row.decided_by?.name ?? '—' },
  };
}

const sideOf = (side: ConflictSide): ConflictView['held'] => ({
  alertId: side.alert_id,
  code: side.code,
  locationName: side.location_name,
  typeCode: side.type_code,
  raisedAt: instant(side.raised_at),
});
