import type { Server } from '../world/server';
import type { Setting } from '../world/setting';
import type { Service } from '../plan/plan';
import type { Report } from './report';

const { max } = Math;

const calm_ms = 1_000;
const bound_ms = 3_000;
const in_hand_ms = 4_000; // a message that is being sent is nobody else's until its send has ended

/**
 * What is due is done: within a second when nothing fails; otherwise within three seconds in which one process that looks
 * for it, and the database, were there without a break. I5, I9, I11.
 */
export class Lateness {
  private readonly since = new Map<string, number>();
  private readonly dueByTrueTime = new Map<string, number>();
  private readonly bound: number;

  constructor(
    private readonly report: Report,
    private readonly setting: Setting,
    private readonly servers: readonly Server[],
  ) {
    const { faults, network } = setting.plan;
    this.bound = faults.length === 0 && network.lost + network.doubled + network.late === 0 ? calm_ms : bound_ms;
  }

  look(): void {
    const { db } = this.setting;
    for (const { dueAt, fence, id } of db.deadlines.indexed()) this.lookAt(`${id} f${fence}`, dueAt, 'dispatcher');
    for (const { attempts, consumer, id, nextAttemptAt } of db.work.indexed())
      this.lookAt(`${id} a${attempts}`, nextAttemptAt, consumer.startsWith('notifying') ? 'notifier' : 'dispatcher');
    for (const { attempt, id, nextAttemptAt } of db.deliveries.indexed())
      this.lookAt(`${id} a${attempt} ${nextAttemptAt}`, nextAttemptAt as number, 'notifier', this.bound + in_hand_ms);
  }

  private lookAt(key: string, dueAt: number, service: Service, bound = this.bound): void {
    const { now } = this.setting.timeline;
    if (!this.isDue(key, dueAt)) return void this.since.delete(key);
    const since = this.since.get(key) ?? now;
    this.since.set(key, since);
    if (!this.setting.isDatabaseUp || now - since <= bound) return;
    const isNeglected = this.servers.some(
      (server) =>
        server.plan.services.includes(service) &&
        now - max(since, this.setting.databaseDownUntil, server.stalledUntil, server.upSince) > bound &&
        server.isUp,
    );
    if (isNeglected)
      this.report.broken(
        this.setting.clockSteps > 0 ? 'I11 clock-proof' : 'I5 timely escalation',
        `${key} was due ${now - since} ms ago, and nobody has looked at it`,
      );
  }

  /** By the database's clock; by true time as well where a step back must delay nothing. */
  private isDue(key: string, dueAt: number): boolean {
    if (dueAt <= this.setting.now) return true;
    if (!this.setting.demands.stepsBackDelayNothing) return false;
    const trueDue = this.dueByTrueTime.get(key) ?? this.setting.timeline.now + dueAt - this.setting.now;
    this.dueByTrueTime.set(key, trueDue);
    return trueDue <= this.setting.timeline.now;
  }
}
