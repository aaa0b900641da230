import { Injectable } from '@nestjs/common';
import type { Actor, AlertView, RaiseAlert as Order } from '@redalert/contracts';
import { mayReopen } from '@redalert/domain';
import {
  contentHash,
  derivedId,
  EventLog,
  facilityOf,
  Metrics,
  newId,
  Problem,
  signature,
  UnitOfWork,
  type Transaction,
} from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import { ArmDecisionPoints } from './decision-points';
import { insertAlert, nextCode, readAlert, type NewAlert } from './store/alerts.store';
import { teamFor, type Team } from './team';

/** A raise that left its device this long before it came here is shown as late, in seconds. */
const LATE_AFTER_SECONDS = 5;

export interface Raised {
  readonly created: boolean;
  readonly view: AlertView;
}

/**
 * The button. A place is enough: no approval, patient or roster stands before the ring. When this returns, the alert is
 * committed and whoever must be told is already being told.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly armDecisionPoints: ArmDecisionPoints,
    private readonly views: AlertViews,
    private readonly metrics: Metrics,
  ) {}

  async run(by: Actor, order: Order): Promise<Raised> {
    if (facilityOf(by) !== order.facilityId) throw new Problem('wrong-facility');
    const raised = await this.work.run({ facilityId: order.facilityId }, async (tx) => {
      const created = await this.raiseOnce(tx, by, order);
      const [view] = await this.views.byIds(tx, [order.id]);
      return { created, view: view as AlertView };
    });
    if (raised.created) this.metrics.alertsRaised.inc({ mode: order.mode });
    return raised;
  }

  /** False when this very alert was raised before. */
  private async raiseOnce(tx: Transaction, by: Actor, order: Order): Promise<boolean> {
    const hash = contentHash(order);
    const known = await readAlert(tx, order.id);
    if (known !== undefined) return this.isTheSame(known.content_hash, hash);
    await this.assertPlace(tx, order.locationId);
    if (order.linkedAlertId !== undefined) await this.assertReopens(tx, order, order.linkedAlertId);
    const team = await teamFor(tx, order.typeCode, order.locationId);
    const code = await nextCode(tx);
    if (!(await insertAlert(tx, code, newAlert(order, team, hash, by)))) {
      const other = await readAlert(tx, order.id);
      return this.isTheSame(other?.content_hash, hash);
    }
    await this.announce(tx, by, order, team, code);
    return true;
  }

  private isTheSame(known: string | undefined, hash: string): false {
    if (known !== hash) throw new Problem('id-taken');
    return false;
  }

  private async assertPlace(tx: Transaction, locationId: string): Promise<void> {
    const place = await tx.one('select id from published.locations where id = $1', [locationId]);
    if (place === undefined) throw new Problem('unknown-location', [{ field: 'locationId', reason: 'unknown-value' }]);
  }

  private async assertReopens(tx: Transaction, order: Order, linkedAlertId: string): Promise<void> {
    const linked = await readAlert(tx, linkedAlertId);
    const cancelled = linked && {
      lifecycle: linked.lifecycle,
      mode: linked.mode,
      closedAt: linked.closed_at?.getTime() ?? null,
    };
    if (cancelled === undefined || !mayReopen(cancelled, order.mode, tx.now.getTime()))
      throw new Problem('invalid-state', [{ field: 'linkedAlertId', reason: 'invalid' }]);
  }

  private async announce(tx: Transaction, by: Actor, order: Order, team: Team, code: string): Promise<void> {
    const late = order.raisedAt === undefined ? 0 : Math.round((tx.now.getTime() - Date.parse(order.raisedAt)) / 1_000);
    await this.log.append(tx, order.id, by, [
      {
        type: 'alert.raised',
        payload: {
          code,
          locationId: order.locationId,
          typeCode: order.typeCode ?? null,
          typeApproved: team.typeApproved,
          mode: order.mode,
          severity: team.severity,
          needs: team.needs,
          linkedAlertId: order.linkedAlertId ?? null,
          lateBySeconds: late > LATE_AFTER_SECONDS ? late : null,
        },
      },
    ]);
    if (order.note) {
      const noteId = derivedId('note', order.id);
      await tx.query('insert into alerting.notes (id, facility_id, alert_id, text, by) values ($1, $2, $3, $4, $5)', [
        noteId,
        tx.facilityId,
        order.id,
        order.note,
        JSON.stringify(signature(by)),
      ]);
      await this.log.append(tx, order.id, by, [{ type: 'alert.note-added', payload: { noteId } }]);
    }
    await this.armDecisionPoints.run(tx, order.id, order.typeCode);
  }
}

function newAlert(order: Order, team: Team, hash: string, by: Actor): NewAlert {
  return {
    id: order.id,
    locationId: order.locationId,
    typeCode: order.typeCode ?? null,
    typeApproved: team.typeApproved,
    mode: order.mode,
    severity: team.severity,
    patients: (order.patients ?? []).map((patient) => ({ id: patient.id ?? newId(), kind: patient.kind })),
    reportedRaisedAt: order.raisedAt === undefined ? null : new Date(order.raisedAt),
    linkedAlertId: order.linkedAlertId ?? null,
    contentHash: hash,
    by,
  };
}
