import { randomUUID } from 'node:crypto';
import { nowMs, reached } from './clock';
import { round } from './figures';
import type { FloorSamples } from './floor';
import type { Options } from './options';
import type { Pushed } from './push-service';
import { arrivals, openLoop } from './schedule';
import type { Rang, Shown } from './screens';
import type { World } from './world';

const TYPES = ['OB-PPH', 'NN-ASP', 'OB-CORD', 'OB-ECL'];
const ANSWERED_AFTER_MS = 1_500;
const ENDED_AFTER_MS = 3_000;
const SETTLING_MS = 2_000; // receipts and recalls of the last alert
const FLOOR_RATE = 5; // for each second; cheap, and enough for a p99

interface Raised {
  readonly id: string;
  readonly intended: number;
  readonly accepted: number;
}
interface Answered {
  readonly key: string;
  readonly intended: number;
  readonly accepted: number;
}
export interface AlertSamples {
  readonly raiseToAccepted: number[];
  readonly raiseToFirstPhone: number[];
  readonly acceptedToPhone: number[];
  readonly acceptedToAllScreens: number[];
  readonly acceptedToPush: number[];
  readonly answerToAccepted: number[];
  readonly answerToAllScreens: number[];
  readonly floor: FloorSamples;
  /** What one screen was sent for one alert, on average. */
  readonly sent: { readonly views: number; readonly kilobytes: number };
  /** What was expected and never came. */
  readonly missing: {
    readonly raises: number;
    readonly screens: number;
    readonly phones: number;
    readonly pushes: number;
  };
  readonly refusals: readonly string[];
}

/** Alerts one after another on a Poisson clock: raised, one role answered, ended; the floor runs beside them. */
export async function measureAlerts(world: World, { rate, seconds, seed, screens }: Options): Promise<AlertSamples> {
  await world.floor.ask('run', { rate: 20, seconds: 2, seed: seed + 7 });
  const shift = new Shift(world);
  await openLoop(arrivals(2, 3, seed + 8), (intended, index) => shift.alert(intended, index));
  shift.forget();
  const [floor] = await Promise.all([
    world.floor.ask<FloorSamples>('run', { rate: FLOOR_RATE, seconds, seed: seed + 9 }),
    openLoop(arrivals(rate, seconds, seed), (intended, index) => shift.alert(intended, index)),
  ]);
  await reached(nowMs() + SETTLING_MS);
  return { ...(await shift.samples(screens)), floor };
}

/** What happened to the alerts of one run. */
class Shift {
  private raised: Raised[] = [];
  private answered: Answered[] = [];
  private rang: Rang[] = [];
  private refusals: string[] = [];
  private failed = 0;
  private readonly holding = new Set<string>();

  constructor(private readonly world: World) {
    world.onRang((rang) => void this.rang.push(rang));
  }

  forget(): void {
    [this.raised, this.answered, this.rang, this.refusals, this.failed] = [[], [], [], [], 0];
  }

  async alert(intended: number, index: number): Promise<void> {
    const id = randomUUID();
    if (!(await this.raise(id, intended, index))) return;
    await reached(intended + ANSWERED_AFTER_MS);
    const holder = await this.answer(id, intended + ANSWERED_AFTER_MS);
    await reached(intended + ENDED_AFTER_MS);
    await this.attempt(() => this.world.coordinator.standDown(id, { kind: 'resolved' }));
    if (holder !== undefined) this.holding.delete(holder);
  }

  async samples(screens: number): Promise<Omit<AlertSamples, 'floor'>> {
    const shown = await this.world.screens.ask<Shown>('collect');
    const { pushed, violations } = await this.world.push.ask<{ pushed: Pushed[]; violations: string[] }>('collect');
    const pushedAt = new Map(pushed.map(({ pageId, at }) => [pageId, at]).reverse() as [string | null, number][]);
    const first = this.raised.map((alert) => ({
      ...alert,
      pages: this.rang.filter(
        ({ alertId, purpose, reason }) => alertId === alert.id && purpose === 'page' && reason === 'roster',
      ),
    }));
    const pages = first.flatMap(({ accepted, pages }) =>
      oncePerPage(pages).map((page) => ({ accepted, page, push: pushedAt.get(page.pageId) })),
    );
    const onAll = this.raised.map((alert) => ({ alert, times: shown.alerts.get(alert.id) ?? [] }));
    const held = this.answered.map((answer) => ({ answer, times: shown.holders.get(answer.key) ?? [] }));
    return {
      raiseToAccepted: this.raised.map(({ intended, accepted }) => accepted - intended),
      raiseToFirstPhone: first.flatMap(({ intended, pages }) =>
        pages.length === 0 ? [] : [Math.min(...pages.map(({ at }) => at)) - intended],
      ),
      acceptedToPhone: pages.map(({ accepted, page }) => page.at - accepted),
      acceptedToAllScreens: onAll.flatMap(({ alert, times }) =>
        times.length < screens ? [] : [Math.max(...times) - alert.accepted],
      ),
      acceptedToPush: pages.flatMap(({ accepted, push }) => (push === undefined ? [] : [push - accepted])),
      answerToAccepted: this.answered.map(({ intended, accepted }) => accepted - intended),
      answerToAllScreens: held.flatMap(({ answer, times }) =>
        times.length < screens ? [] : [Math.max(...times) - answer.intended],
      ),
      sent: sentPerAlert(this.raised.map(({ id }) => shown.views.get(id) ?? [])),
      missing: {
        raises: this.failed,
        screens: [...onAll, ...held].filter(({ times }) => times.length < screens).length,
        phones: first.filter(({ pages }) => pages.length === 0).length,
        pushes: pages.filter(({ push }) => push === undefined).length,
      },
      refusals: [...this.refusals, ...violations],
    };
  }

  private async raise(id: string, intended: number, index: number): Promise<boolean> {
    const room = this.world.rooms[index % this.world.rooms.length] as World['rooms'][number];
    const order = { id, facilityId: this.world.facilityId, locationId: room.id, typeCode: TYPES[index % TYPES.length] };
    const done = await this.attempt(() => room.raise.raise(order));
    if (done) this.raised.push({ id, intended, accepted: nowMs() });
    else this.failed += 1;
    return done;
  }

  /** Somebody whose phone rings for it, and who holds nothing else, comes. */
  private async answer(alertId: string, intended: number): Promise<string | undefined> {
    const page = this.rang.find(
      (one) =>
        one.alertId === alertId && one.purpose === 'page' && one.roleCallId !== null && !this.holding.has(one.personId),
    );
    const person = page && this.world.people.get(page.personId);
    if (page === undefined || person === undefined) return undefined;
    this.holding.add(page.personId);
    await this.attempt(async () => {
      const { outcome } = await person.answer(alertId, {
        kind: 'coming',
        etaMinutes: 3,
        pageId: page.pageId,
        roleCode: page.roleCode ?? undefined,
      });
      if (outcome === 'holds') this.answered.push({ key: `${alertId}/${page.personId}`, intended, accepted: nowMs() });
    });
    return page.personId;
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.refusals.push(String(error));
      return false;
    }
  }
}

const oncePerPage = (pages: readonly Rang[]): Rang[] => [
  ...new Map(pages.toReversed().map((page) => [page.pageId, page])).values(),
];

function sentPerAlert(views: readonly (readonly number[])[]): AlertSamples['sent'] {
  const mean = (numbers: readonly number[]) => round(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
  return {
    views: mean(views.map(({ length }) => length)),
    kilobytes: mean(views.map((bytes) => bytes.reduce((sum, one) => sum + one, 0) / 1_000)),
  };
}
