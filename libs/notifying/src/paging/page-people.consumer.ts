import { Controller } from '@nestjs/common';
import type { Payload } from '@redalert/contracts';
import { Consumes, EventLog, type Delivered, type Transaction } from '@redalert/platform';
import { Deliveries } from '../delivery/deliveries.store';
import { TellUnreachable } from '../delivery/unreachable';
import { HandOver } from '../sending/hand-over';
import { planPages, type KnownDevice } from './page-plan';

type Page = Payload<'pages.requested'>['pages'][number];

/** Pages become deliveries: each device of each person, on each of its channels, due now. */
@Controller()
export class PagePeopleConsumer {
  constructor(
    private readonly log: EventLog,
    private readonly deliveries: Deliveries,
    private readonly unreachable: TellUnreachable,
    private readonly handOver: HandOver,
  ) {}

  @Consumes('notifying.page-people')
  async page({ tx, event }: Delivered<'notifying.page-people'>): Promise<void> {
    const { streamId, payload } = event;
    if (!(await this.log.lock(tx, streamId)) || !(await isOpen(tx, streamId))) return;
    const pages = await stillRinging(tx, payload.pages);
    const plan = planPages(
      streamId,
      pages,
      await devicesOf(
        tx,
        pages.map(({ personId }) => personId),
      ),
    );
    const due = await this.deliveries.add(tx, plan.deliveries);
    await this.unreachable.tell(tx, streamId, plan.unreachable);
    tx.afterCommit(() => this.handOver.take(due));
  }
}

/** The work may come late: an alert that is over, or a drill that gave way, rings nobody. */
async function isOpen(tx: Transaction, alertId: string): Promise<boolean> {
  return (
    (await tx.one(`select id from published.alerts where id = $1 and lifecycle = 'open' and paused_by is null`, [
      alertId,
    ])) !== undefined
  );
}

/** Without the pages that were answered or released before we came to them. */
async function stillRinging(tx: Transaction, pages: readonly Page[]): Promise<Page[]> {
  const over = await tx.query<{ id: string }>(
    `select id from published.pages where id = any($1) and purpose = 'page' and state <> 'RINGING'`,
    [pages.map(({ pageId }) => pageId)],
  );
  const ids = new Set(over.map(({ id }) => id));
  return pages.filter(({ pageId }) => !ids.has(pageId));
}

function devicesOf(tx: Transaction, personIds: readonly string[]): Promise<KnownDevice[]> {
  return tx.query<KnownDevice>(
    `select id, person_id as "personId", endpoint, subscription_gone_at is not null as gone, sandbox
     from notifying.devices where person_id = any($1) and removed_at is null order by id`,
    [personIds],
  );
}
