import type { Announcement, Hint, Queue } from '../product/transaction';
import type { Server } from './server';
import type { RoadsOfCommit, Setting } from './setting';

const { floor } = Math;

type Hear = (announcement: Announcement) => void;
type Look = (id: string) => void;
interface Served {
  readonly server: Server;
  readonly look: Look;
}

/** NOTIFY and Redis: both hurry things, and both may lose, double, delay and reorder whatever they carry. */
export class Roads implements RoadsOfCommit {
  redisDownUntil = 0;
  /** Jobs of an earlier flood are gone with it. */
  private flood = 0;
  private readonly listeners: { readonly server: Server; readonly hear: Hear }[] = [];
  private readonly subscribers: { readonly server: Server; readonly hear: Hear }[] = [];
  private readonly queues = new Map<Queue, Served[]>();
  private readonly jobs = new Set<string>();
  private readonly handOvers = new Map<string, (ids: readonly string[]) => void>();

  constructor(private readonly setting: Setting) {}

  listen(server: Server, hear: Hear): void {
    this.listeners.push({ server, hear });
  }

  subscribe(server: Server, hear: Hear): void {
    this.subscribers.push({ server, hear });
  }

  serve(queue: Queue, server: Server, look: Look): void {
    this.queues.set(queue, [...(this.queues.get(queue) ?? []), { server, look }]);
  }

  takeOver(server: Server, take: (ids: readonly string[]) => void): void {
    this.handOvers.set(server.name, take);
  }

  flush(): void {
    this.flood += 1;
    this.jobs.clear();
  }

  notify(announcement: Announcement): void {
    const { dice, rules } = this.setting;
    if (!rules.notify) return;
    const key = `notify/${announcement.streamId}/${announcement.version}`;
    // More than 8000 bytes: announced without its parts.
    const carried =
      dice.happens(`${key}/large`, 0.02) && !this.setting.isQuiet ? { ...announcement, work: [] } : announcement;
    for (const { hear, server } of this.listeners) {
      this.carry(`${key}/${server.name}`, server, 3, () => {
        if (this.setting.timeline.now >= server.deafUntil) hear(carried);
      });
    }
  }

  hint(from: string, hint: Hint): void {
    switch (hint.type) {
      case 'announce':
        return this.publish(hint.announcement);
      case 'wake':
        return this.add(hint.queue, hint.id, hint.jobId, hint.delayMs);
      case 'hand-over':
        return this.handOvers.get(from)?.(hint.ids);
    }
  }

  private get hasRedis(): boolean {
    return this.setting.plan.hasRedis && this.setting.timeline.now >= this.redisDownUntil && this.setting.rules.jobs;
  }

  private publish(announcement: Announcement): void {
    if (!this.hasRedis) return;
    for (const { hear, server } of this.subscribers) {
      this.unsafely(`publish/${announcement.streamId}/${announcement.version}/${server.name}`, server, () =>
        hear(announcement),
      );
    }
    for (const { consumer, id } of announcement.work) this.add(consumer, id, `w-${id}`, 0);
  }

  /** A job of a known id is dropped, as BullMQ does. */
  private add(queue: Queue, id: string, jobId: string, delayMs: number): void {
    if (!this.hasRedis || this.jobs.has(jobId)) return;
    this.jobs.add(jobId);
    const { flood } = this;
    this.setting.timeline.after(delayMs, () => {
      if (this.flood !== flood) return;
      this.jobs.delete(jobId);
      if (!this.hasRedis) return;
      const workers = (this.queues.get(queue) ?? []).filter(({ server }) => server.isUp);
      const worker = workers[floor(this.setting.dice.at(`worker/${jobId}`) * workers.length)];
      if (worker !== undefined) this.unsafely(`job/${jobId}`, worker.server, () => worker.look(id));
    });
  }

  private unsafely(key: string, server: Server, arrive: () => void): void {
    if (!this.setting.dice.happens(`${key}/lost`, this.setting.network.lost)) this.carry(key, server, 10, arrive);
  }

  private carry(key: string, server: Server, usually: number, arrive: () => void): void {
    const { dice, network } = this.setting;
    const late = dice.happens(`${key}/late`, network.late) ? dice.between(`${key}/by`, 20, 900) : 0;
    server.after(dice.between(key, 1, usually) + late, arrive);
    if (dice.happens(`${key}/doubled`, network.doubled))
      server.after(late + dice.between(`${key}/again`, 12, 1_500), arrive);
  }
}
