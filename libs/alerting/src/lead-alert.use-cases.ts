import { Injectable } from '@nestjs/common';
import type { Actor, AlertView } from '@redalert/contracts';
import { needFor, teamFor, type Team } from './team';
import { ArmDecisionPoints } from './decision-points';
import { assertOpen, ChangeAlert } from './change-alert';

/** What the one who leads says about an open alert: what it is, whom it needs besides, how grave it is. */
@Injectable()
export class LeadAlert {
  constructor(
    private readonly change: ChangeAlert,
    private readonly armDecisionPoints: ArmDecisionPoints,
  ) {}

  /** Choosing a type adds its roles and silences none; a graver alert does not become lighter by it. */
  chooseType(by: Actor, alertId: string, typeCode: string): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx, alert) => {
      assertOpen(alert);
      if (alert.type_code === typeCode) return [];
      const team: Team = await teamFor(tx, typeCode, alert.location_id);
      const severity = alert.severity === 'RED' ? 'RED' : team.severity;
      await tx.query('update alerting.alerts set type_code = $2, type_approved = $3, severity = $4 where id = $1', [
        alertId,
        typeCode,
        team.typeApproved,
        severity,
      ]);
      await this.armDecisionPoints.run(tx, alertId, typeCode);
      return [
        {
          type: 'alert.type-chosen',
          payload: { typeCode, typeApproved: team.typeApproved, severity, needs: team.needs },
        },
        ...(severity === alert.severity
          ? []
          : [
              {
                type: 'alert.severity-changed' as const,
                payload: { from: alert.severity, to: severity, reason: null },
              },
            ]),
      ];
    });
  }

  addRole(by: Actor, alertId: string, roleCode: string, required: boolean): Promise<AlertView> {
    return this.change.run(by, alertId, async (_tx, alert) => {
      assertOpen(alert);
      return [{ type: 'alert.role-added', payload: { needs: [needFor(roleCode, required)] } }];
    });
  }

  changeSeverity(
    by: Actor,
    alertId: string,
    severity: 'RED' | 'ORANGE',
    reason: string | undefined,
  ): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx, alert) => {
      assertOpen(alert);
      if (alert.severity === severity) return [];
      await tx.query('update alerting.alerts set severity = $2 where id = $1', [alertId, severity]);
      return [
        { type: 'alert.severity-changed', payload: { from: alert.severity, to: severity, reason: reason ?? null } },
      ];
    });
  }
}
