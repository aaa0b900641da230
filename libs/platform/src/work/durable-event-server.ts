import { Injectable } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { consumers, deadlineKinds, type Consumer, type DeadlineKind } from '@redalert/contracts';
import { lastValueFrom, isObservable, type Subscription } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work';
import type { Announcement } from '../events/announcement';
import { ChangeFeed } from '../events/change-feed';
import { DueDeadlines } from './due-deadlines';
import type { Handle } from './due-rows';
import { WaitingWork } from './waiting-work';
import { deadlinePattern } from './handlers';
import { Roads } from './roads';
import { Sweeper } from './sweeper';

/**
 * The transport of our event handlers. Three roads wake them (notification, job, sweeper); all three do the same: claim
 * the row, run the handler, commit both. One process or many, Redis or none: the same rows, the same retries.
 */
@Injectable()
export class DurableEventServer extends Server implements CustomTransportStrategy {
  private readonly subscriptions: Subscription[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly feed: ChangeFeed,
    private readonly roads: Roads,
    private readonly sweeper: Sweeper,
  ) {
    super();
  }

  /** Nest would chain handlers of one pattern, so that a retry of one repeats the others: a second handler is refused. */
  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const name = String(pattern);
    if (this.messageHandlers.has(name)) throw new Error(`two handlers for ${name}`);
    callback.isEventHandler = isEventHandler;
    callback.extras = extras;
    this.messageHandlers.set(name, callback);
  }

  listen(ready: () => void): void {
    const served = (Object.keys(consumers) as Consumer[]).filter((name) => this.messageHandlers.has(name));
    const kinds = deadlineKinds.filter((kind: DeadlineKind) => this.messageHandlers.has(deadlinePattern(kind)));
    const handle: Handle = (pattern, data) => this.handle(pattern, data);
    if (served.length > 0) this.serveWork(new WaitingWork(this.work, served, handle), served);
    if (kinds.length > 0) this.serveDeadlines(new DueDeadlines(this.work, kinds, handle), kinds);
    this.subscriptions.push(this.feed.gaps.subscribe(() => void this.sweeper.sweep()));
    ready();
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  override on(): never {
    throw new Error('the event server has no events of its own');
  }

  override unwrap<T>(): T {
    throw new Error('the event server wraps no driver');
  }

  private serveWork(table: WaitingWork, served: readonly Consumer[]): void {
    const lookAtAnnounced = (announcement: Announcement) => {
      for (const { id, consumer } of announcement.work) {
        if (served.includes(consumer))
          void table.look({ facilityId: announcement.facilityId, id }).catch(() => undefined);
      }
    };
    this.subscriptions.push(this.feed.changes.subscribe(lookAtAnnounced));
    for (const consumer of served) this.roads.serve(consumer, (job) => table.look(job));
    this.sweeper.watch(table);
  }

  private serveDeadlines(table: DueDeadlines, kinds: readonly DeadlineKind[]): void {
    for (const kind of kinds) this.roads.serve(kind, (job) => table.look(job));
    this.sweeper.watch(table);
  }

  private async handle(pattern: string, data: unknown): Promise<void> {
    const handler = this.messageHandlers.get(pattern);
    if (handler === undefined) throw new Error(`no handler for ${pattern}`);
    const result: unknown = await handler(data);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}
