import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Roads, Sweeper, UnitOfWork, type DueRows, type RowJob } from '@redalert/platform';
import { HAND_OVER, rowOf, type DueDelivery, type Waiting } from './due-delivery';
import { HandOver } from './hand-over';

/** Finds deliveries that are due or whose lease has lapsed, and takes those that a job names. Looking only puts them in line. */
@Injectable()
export class DueDeliveries implements DueRows, OnApplicationBootstrap {
  readonly name = 'deliveries';

  constructor(
    private readonly work: UnitOfWork,
    private readonly sweeper: Sweeper,
    private readonly roads: Roads,
    private readonly handOver: HandOver,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.watch(this);
    this.roads.serve(HAND_OVER, (job) => this.look(job));
  }

  /** What is already in line here is left out: a provider that hangs must not hide the deliveries of the others. */
  async due(limit: number): Promise<DueDelivery[]> {
    const rows = await this.work.run('system', (tx) =>
      tx.query<Waiting>(
        `select d.id, d.facility_id as "facilityId", d.alert_id as "alertId", d.channel, d.purpose, v.endpoint
         from notifying.deliveries d join notifying.devices v on v.id = d.device_id
         where d.next_attempt_at <= app.now() and d.id <> all($1) order by d.purpose = 'page' desc, d.next_attempt_at limit $2`,
        [this.handOver.held, limit],
      ),
    );
    return rows.map(rowOf);
  }

  look(row: RowJob): Promise<void> {
    this.handOver.take([row as DueDelivery]);
    return Promise.resolve();
  }
}
