import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { EventLog, facilityOf, signature, UnitOfWork, type Transaction } from '@redalert/platform';

/** The bank whose count a case shows. */
const BLOOD_BANK = 'NHM';

/** The blood bank says what it has; every open alert that asks for blood shows it with its time. */
@Injectable()
export class SetBloodStock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
  ) {}

  async run(by: Actor, items: readonly { product: string; units: number }[]): Promise<void> {
    await this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      for (const { product, units } of items) {
        await tx.query(
          `insert into alerting.blood_stock (facility_id, product, units, by) values ($1, $2, $3, $4)
           on conflict (facility_id, product) do update set units = $3, by = $4, updated_at = app.now()`,
          [tx.facilityId, product, units, JSON.stringify(signature(by))],
        );
      }
      for (const alertId of await this.waitingForBlood(tx))
        await this.log.append(tx, alertId, by, [{ type: 'blood-stock.counted', payload: { items: [...items] } }]);
    });
  }

  /** In the order of ids, as everybody takes the streams of several alerts. */
  private async waitingForBlood(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from alerting.alerts a where lifecycle = 'open' and exists (select from published.role_calls c where c.alert_id = a.id and c.role_code = $1) order by id`,
      [BLOOD_BANK],
    );
    return rows.map(({ id }) => id);
  }
}
