import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './database/unit-of-work';
import { ChangeFeed } from './events/change-feed';
import { Roads } from './work/roads';

export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: 'up' | 'down';
  readonly redis: 'up' | 'down' | 'absent';
  readonly listen: 'up' | 'down';
  /** Rows that should have been done more than 2 seconds ago: the auditor's question. */
  readonly overdue: number;
  /** In words: what is down and what still works. */
  readonly saying: string;
}

const WORKING = 'Báo động, gọi người, trả lời và chuyển người dự bị vẫn chạy.';

/** What works and what does not, in plain words. */
@Injectable()
export class Health {
  constructor(
    private readonly work: UnitOfWork,
    private readonly feed: ChangeFeed,
    private readonly roads: Roads,
  ) {}

  async report(): Promise<HealthReport> {
    const overdue = await this.overdue().catch(() => undefined);
    const redis = this.roads.state;
    const listen = this.feed.state;
    if (overdue === undefined) {
      return {
        status: 'down',
        database: 'down',
        redis,
        listen,
        overdue: 0,
        saying: 'Mất cơ sở dữ liệu. Máy tính bảng giữ lại báo động và gửi ngay khi có lại; hãy gọi điện thoại.',
      };
    }
    const wrong = [
      redis === 'down' && 'Redis',
      listen === 'down' && 'LISTEN',
      overdue > 0 && `${overdue} việc quá giờ`,
    ].filter(Boolean);
    if (wrong.length === 0)
      return { status: 'ok', database: 'up', redis, listen, overdue, saying: 'Mọi đường đều thông.' };
    return {
      status: 'degraded',
      database: 'up',
      redis,
      listen,
      overdue,
      saying: `Có vấn đề: ${wrong.join(', ')}. ${WORKING}`,
    };
  }

  private async overdue(): Promise<number> {
    const row = await this.work.run('system', (tx) =>
      tx.one<{ count: number }>(
        `select (select count(*) from platform.work where state = 'pending' and created_at < app.now() - interval '2 seconds')::int
              + (select count(*) from platform.deadlines where state = 'armed' and due_at < app.now() - interval '2 seconds')::int as count`,
      ),
    );
    return row?.count ?? 0;
  }
}
