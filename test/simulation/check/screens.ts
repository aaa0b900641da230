import { viewOf } from '../product/view';
import type { Phone } from '../world/phone';
import type { Setting } from '../world/setting';
import type { Report } from './report';

const { max } = Math;

const calm_ms = 1_000;
const bound_ms = 3_000;

/**
 * A phone whose road, server and database have been well without a break shows what rings for its person, and nothing
 * else: within a second when nothing fails, otherwise within three. I2, I10.
 */
export class Screens {
  private differsSince = new Map<string, number>();
  private readonly bound: number;

  constructor(
    private readonly report: Report,
    private readonly setting: Setting,
    private readonly phones: readonly Phone[],
  ) {
    const { faults, network } = setting.plan;
    this.bound = faults.length === 0 && network.lost + network.doubled + network.late === 0 ? calm_ms : bound_ms;
  }

  look(): void {
    const truth = this.truth();
    const before = this.differsSince;
    this.differsSince = new Map();
    for (const phone of this.phones) {
      const wellSince = this.wellSince(phone);
      if (wellSince === undefined) continue;
      const shown = phone.ringing();
      const meant = truth.get(phone.plan.personId) ?? [];
      for (const pageId of meant)
        if (!shown.includes(pageId))
          this.differs(`${phone.plan.id} misses ${pageId}`, wellSince, before, 'I2 always shown');
      for (const pageId of shown)
        if (!meant.includes(pageId))
          this.differs(`${phone.plan.id} still shows ${pageId}`, wellSince, before, 'I10 reconnect is truth');
    }
  }

  /** When nothing has failed for long, every phone has its road again; what it shows has been looked at all along. */
  lookAtTheEnd(): void {
    for (const { link, plan } of this.phones) {
      if (plan.hasApp && link === undefined)
        this.report.broken('I10 reconnect is truth', `${plan.id} has not come back`);
    }
  }

  private differs(
    key: string,
    wellSince: number,
    before: ReadonlyMap<string, number>,
    invariant: 'I2 always shown' | 'I10 reconnect is truth',
  ): void {
    const { now } = this.setting.timeline;
    const since = before.get(key) ?? now;
    this.differsSince.set(key, since);
    if (now - max(since, wellSince) > this.bound) this.report.broken(invariant, `${key} for ${now - since} ms`);
  }

  /** Since when phone, road, server and database are all well; undefined while one is not. */
  private wellSince({ link }: Phone): number | undefined {
    const { databaseDownUntil, isDatabaseUp, timeline } = this.setting;
    if (link === undefined || link.isCut || !isDatabaseUp || !link.server.isUp) return undefined;
    // As built, a phone whose question was not answered asks again only in its round.
    if (link.isAsking && !this.setting.demands.unansweredWatchIsRepeated) return undefined;
    const { deafUntil, stalledUntil, upSince } = link.server;
    if (timeline.now < max(deafUntil, stalledUntil)) return undefined;
    return max(link.since, databaseDownUntil, deafUntil, stalledUntil, upSince);
  }

  private truth(): Map<string, string[]> {
    const { db } = this.setting;
    const byPerson = new Map<string, string[]>();
    for (const { id } of db.alerts.all()) {
      for (const { pageId, personId } of viewOf(db, id)?.ringing ?? [])
        byPerson.set(personId, [...(byPerson.get(personId) ?? []), pageId]);
    }
    return byPerson;
  }
}
