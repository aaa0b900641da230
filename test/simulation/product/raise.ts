import type { Mode } from '@redalert/domain';
import type { RoleNeedOnWire } from '@redalert/contracts';
import type { AlertRow } from '../store/rows';
import { append } from './event-log';
import { insertOnce, type Transaction } from './transaction';

export interface Order {
  readonly id: string;
  readonly mode: Mode;
  readonly needs: readonly RoleNeedOnWire[];
}

/** libs/alerting/src/raise-alert.use-case.ts: the same id is the same alert, however often it is sent. */
export function raise(tx: Transaction, { id: orderId, mode, needs }: Order): void {
  const id = insertOnce(tx, tx.db.alerts, orderId, (key): AlertRow => ({
    id: key,
    orderId,
    mode,
    lifecycle: 'open',
    raisedAt: tx.now,
    closedAt: null,
    pausedBy: null,
  }));
  if (id === undefined) return;
  append(tx, id, [
    {
      type: 'alert.raised',
      payload: {
        code: id,
        locationId: 'room',
        typeCode: null,
        typeApproved: true,
        mode,
        severity: 'RED',
        needs: [...needs],
        linkedAlertId: null,
        lateBySeconds: null,
      },
    },
  ]);
}
