import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import { facilityOf, signature, UnitOfWork } from '@redalert/platform';

/** The blood bank says what it has; every open alert that asks for blood shows it with its time. */
@Injectable()
export class SetBloodStock {
  constructor(private readonly work: UnitOfWork) {}

  async run(by: Actor, items: readonly { product: string; units: number }[]): Promise<void> {
    await this.work.run({ facilityId: facilityOf(by) }, async (tx) => {
      for (const { product, units } of items) {
        await tx.query(
          `insert into alerting.blood_stock (facility_id, product, units, by) values ($1, $2, $3, $4)
           on conflict (facility_id, product) do update set units = $3, by = $4, updated_at = app.now()`,
          [tx.facilityId, product, units, JSON.stringify(signature(by))],
        );
      }
    });
  }
}
