import type { DeliveryView, PageView } from '@redalert/contracts';
import type { DeliveryRow, PageRow } from '../read/alert-rows';
import { instant, instantOrNull } from './moments';

export function pageOf(row: PageRow, deliveries: readonly DeliveryRow[]): PageView {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    tier: row.tier,
    placement: row.placement,
    state: row.state,
    purpose: row.purpose,
    reason: row.reason,
    rings: row.rings,
    pagedAt: instant(row.paged_at),
    lastRungAt: instant(row.last_rung_at),
    answeredAt: instantOrNull(row.answered_at),
    declineReason: row.decline_reason,
    busyWith: row.busy_with_code,
    unreachable: row.unreachable,
    deliveries: deliveries.map(deliveryOf),
  };
}

function deliveryOf(row: DeliveryRow): DeliveryView {
  return {
    id: row.id,
    deviceId: row.device_id,
    deviceName: row.device_name,
    channel: row.channel,
    purpose: row.purpose,
    state: row.state,
    createdAt: instant(row.created_at),
    handedOverAt: instantOrNull(row.handed_over_at),
    acceptedAt: instantOrNull(row.accepted_at),
    shownAt: instantOrNull(row.shown_at),
    openedAt: instantOrNull(row.opened_at),
    failedAt: instantOrNull(row.failed_at),
    failure: row.failure,
  };
}
