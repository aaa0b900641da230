import type { DeliveryView } from '@redalert/contracts';
import type { Transaction } from '@redalert/platform';

type Times = 'createdAt' | 'handedOverAt' | 'acceptedAt' | 'shownAt' | 'openedAt' | 'failedAt';
type Row = Omit<LedgerEntry, Times> & { readonly [Name in Times]: Date | null };

export interface LedgerEntry extends DeliveryView {
  readonly pageId: string | null;
  readonly personId: string;
  readonly ring: number;
  /** How often it was handed over, and what the provider said last. */
  readonly attempts: number;
  readonly providerStatus: number | null;
}

export async function ledgerOf(tx: Transaction, alertId: string): Promise<LedgerEntry[]> {
  const rows = await tx.query<Row>(
    `select d.id, d.page_id as "pageId", d.person_id as "personId", d.device_id as "deviceId", v.name as "deviceName", d.channel, d.purpose, d.ring, d.state,
       d.attempt as attempts, d.provider_status as "providerStatus", d.created_at as "createdAt", d.handed_over_at as "handedOverAt",
       d.accepted_at as "acceptedAt", d.shown_at as "shownAt", d.opened_at as "openedAt", d.failed_at as "failedAt", d.failure
     from notifying.deliveries d join notifying.devices v on v.id = d.device_id
     where d.alert_id = $1 order by d.created_at, d.id limit 5000`,
    [alertId],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: (row.createdAt as Date).toISOString(),
    handedOverAt: text(row.handedOverAt),
    acceptedAt: text(row.acceptedAt),
    shownAt: text(row.shownAt),
    openedAt: text(row.openedAt),
    failedAt: text(row.failedAt),
  }));
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null;
