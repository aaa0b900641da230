import type { AlertView, RecallMessage } from '@redalert/contracts';
import { recallReasonOf } from '@redalert/views';

export interface SeenAlert {
  readonly facilityId: string;
  readonly version: number;
  readonly open: boolean;
  readonly recall: RecallMessage['reason'] | undefined;
}
const alerts_max = 5_000;
const rings_max = 50_000;

/**
 * What this instance has told its sockets, so that it tells each thing once. Bounded and forgettable: after a loss things
 * are told again, and every message may be heard twice.
 */
export class Seen {
  private readonly alerts = new Map<string, SeenAlert>();
  private readonly rings = new Set<string>();

  of(alertId: string): SeenAlert | undefined {
    return this.alerts.get(alertId);
  }

  note(alert: AlertView): void {
    this.alerts.delete(alert.id);
    this.alerts.set(alert.id, {
      facilityId: alert.facility.id,
      version: alert.version,
      open: alert.closedAt === null,
      recall: recallReasonOf(alert),
    });
    forgetOldest(this.alerts, alerts_max);
  }

  /** True the first time that this ring of this page is asked about. */
  rangFirst(pageId: string, ring: number): boolean {
    const key = `${pageId}/${ring}`;
    if (this.rings.has(key)) return false;
    this.rings.add(key);
    forgetOldest(this.rings, rings_max);
    return true;
  }

  /** Alerts of a facility that were open when they were last told. */
  openOf(facilityId: string): string[] {
    return [...this.alerts].filter(([, alert]) => alert.open && alert.facilityId === facilityId).map(([id]) => id);
  }
}

function forgetOldest(kept: Map<string, unknown> | Set<string>, max: number): void {
  const [oldest] = kept.keys();
  if (kept.size > max && oldest !== undefined) kept.delete(oldest);
}
