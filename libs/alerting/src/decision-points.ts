import { Injectable } from '@nestjs/common';
import { Deadlines, derivedId, type Transaction } from '@redalert/platform';
import { definitionOf } from './team';

/** Arms the moments at which the approved type asks the team to decide: stay, consult, invite, transfer. */
@Injectable()
export class ArmDecisionPoints {
  constructor(private readonly deadlines: Deadlines) {}

  async run(tx: Transaction, alertId: string, typeCode: string | undefined): Promise<void> {
    const raised = await tx.one<{ raised_at: Date }>('select raised_at from alerting.alerts where id = $1', [alertId]);
    const from = raised?.raised_at ?? tx.now;
    const points = definitionOf(typeCode).decisionPoints.map((point) => ({
      kind: 'alerting.decision-point' as const,
      subjectId: derivedId('decision-point', alertId, point.key),
      streamId: alertId,
      dueAt: new Date(from.getTime() + point.afterSeconds * 1_000),
      payload: { key: point.key },
    }));
    await this.deadlines.arm(tx, ...points);
  }
}
