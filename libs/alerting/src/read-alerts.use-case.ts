import { Injectable } from '@nestjs/common';
import type { Actor, AlertView, TimelineEntry } from '@redalert/contracts';
import { facilityOf, Problem, UnitOfWork } from '@redalert/platform';
import { AlertViews } from '@redalert/views';

export interface ListQuery {
  readonly facilityId?: string;
  readonly state?: string;
  readonly cursor?: string;
  readonly limit?: string;
}
const LIMIT_MAX = 100;

/** Reads within the reader's own facility; a link reads the one alert that it was sent for. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
  ) {}

  async one(by: Actor, id: string): Promise<AlertView> {
    this.assertMaySee(by, id);
    const [view] = await this.work.run({ facilityId: facilityOf(by) }, (tx) => this.views.byIds(tx, [id]));
    if (view === undefined) throw new Problem('not-found');
    return view;
  }

  async list(by: Actor, query: ListQuery): Promise<{ items: AlertView[]; nextCursor: string | null }> {
    if (by.kind === 'link') throw new Problem('not-allowed');
    const facilityId = facilityOf(by);
    if (query.facilityId !== undefined && query.facilityId !== facilityId) throw new Problem('wrong-facility');
    if (query.state !== undefined && query.state !== 'open' && query.state !== 'closed')
      throw new Problem('invalid-body', [{ field: 'state', reason: 'unknown-value' }]);
    const limit = Math.min(LIMIT_MAX, Math.max(1, Number(query.limit ?? 50) || 50));
    return this.work.run({ facilityId }, (tx) =>
      this.views.list(tx, { state: query.state as 'open' | 'closed' | undefined, cursor: query.cursor, limit }),
    );
  }

  async timeline(by: Actor, id: string): Promise<TimelineEntry[]> {
    this.assertMaySee(by, id);
    const entries = await this.work.run({ facilityId: facilityOf(by) }, (tx) => this.views.timeline(tx, id));
    if (entries.length === 0) throw new Problem('not-found');
    return entries;
  }

  private assertMaySee(by: Actor, id: string): void {
    if (by.kind === 'link' && by.alertId !== id) throw new Problem('not-found');
  }
}
