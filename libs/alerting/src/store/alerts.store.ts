import type { Actor } from '@redalert/contracts';
import type { Lifecycle, Mode, StandDownKind } from '@redalert/domain';
import { signature, type Transaction } from '@redalert/platform';

export interface StoredAlert {
  readonly id: string;
  readonly code: string;
  readonly location_id: string;
  readonly type_code: string | null;
  readonly mode: Mode;
  readonly severity: 'RED' | 'ORANGE';
  readonly lifecycle: Lifecycle;
  readonly raised_at: Date;
  readonly raised_by: { readonly kind: string; readonly id: string };
  readonly closed_at: Date | null;
  readonly content_hash: string;
  readonly paused_by: string | null;
}

export interface NewAlert {
  readonly id: string;
  readonly locationId: string;
  readonly typeCode: string | null;
  readonly typeApproved: boolean;
  readonly mode: Mode;
  readonly severity: 'RED' | 'ORANGE';
  readonly patients: readonly { readonly id: string; readonly kind: string }[];
  readonly reportedRaisedAt: Date | null;
  readonly linkedAlertId: string | null;
  readonly contentHash: string;
  readonly by: Actor;
}

export function readAlert(tx: Transaction, id: string): Promise<StoredAlert | undefined> {
  return tx.one<StoredAlert>(
    'select id, code, location_id, type_code, mode, severity, lifecycle, raised_at, raised_by, closed_at, content_hash, paused_by from alerting.alerts where id = $1',
    [id],
  );
}

/** Writes a new alert. False when the id is taken, here or by a facility that this one may not see. */
export async function insertAlert(tx: Transaction, code: string, alert: NewAlert): Promise<boolean> {
  const inserted = await tx.one(
    `insert into alerting.alerts (id, facility_id, code, location_id, type_code, type_approved, mode, severity, patients, reported_raised_at, raised_by, linked_alert_id, content_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
    [
      alert.id,
      tx.facilityId,
      code,
      alert.locationId,
      alert.typeCode,
      alert.typeApproved,
      alert.mode,
      alert.severity,
      JSON.stringify(alert.patients),
      alert.reportedRaisedAt,
      JSON.stringify(signature(alert.by)),
      alert.linkedAlertId,
      alert.contentHash,
    ],
  );
  return inserted !== undefined;
}

const CODES_PER_LETTER = 99;

/** The next short code of the facility: A1 … A99, B1 … Z99, and round again. Spoken aloud, so it stays short. */
export async function nextCode(tx: Transaction): Promise<string> {
  const row = await tx.one<{ last: number }>(
    `insert into alerting.code_counters (facility_id, last) values ($1, 1)
     on conflict (facility_id) do update set last = alerting.code_counters.last + 1 returning last`,
    [tx.facilityId],
  );
  const index = ((row as { last: number }).last - 1) % (CODES_PER_LETTER * 26);
  return `${String.fromCharCode(65 + Math.floor(index / CODES_PER_LETTER))}${(index % CODES_PER_LETTER) + 1}`;
}

export async function closeAlert(
  tx: Transaction,
  id: string,
  lifecycle: Lifecycle,
  kind: StandDownKind,
  reason: string | null,
  by: Actor,
): Promise<void> {
  await tx.query(
    `update alerting.alerts set lifecycle = $2, stand_down_kind = $3, stand_down_reason = $4, closed_at = app.now(), closed_by = $5 where id = $1 and lifecycle = 'open'`,
    [id, lifecycle, kind, reason, JSON.stringify(signature(by))],
  );
}
