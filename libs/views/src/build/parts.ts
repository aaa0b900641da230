import type { AlertRows } from '../read/alert-rows';
import { grouped } from './grouped';

/** The rows of many alerts, ready to be asked for by alert and by page. */
export function partsOf(rows: AlertRows) {
  const ofAlert = <Row extends { readonly alert_id: string }>(all: readonly Row[]) =>
    grouped(all, (row) => row.alert_id);
  return {
    roleCalls: ofAlert(rows.roleCalls),
    pages: ofAlert(rows.pages),
    milestones: ofAlert(rows.milestones),
    checklist: ofAlert(rows.checklist),
    notes: ofAlert(rows.notes),
    prompts: ofAlert(rows.prompts),
    deliveriesOfPage: grouped(rows.deliveries, (row) => row.page_id),
    bloodStockOfFacility: grouped(rows.bloodStock, (row) => row.facility_id),
    conflicts: (alertId: string) =>
      rows.conflicts.filter(({ held, wanted }) => held.alert_id === alertId || wanted.alert_id === alertId),
  };
}
export type AlertParts = ReturnType<typeof partsOf>;
