import type { AnswerOf } from '@redalert/domain';
import type { Manner, PersonPlan } from '../plan/plan';
import { answerPage, type Given } from '../product/answer';
import type { House } from '../product/open-role-calls';
import type { Client } from './client';
import type { Phone } from './phone';
import type { Setting } from './setting';

/** What a person was told about an answer, for the invariants. */
export type Told = (personId: string, given: Given) => void;

interface Tap {
  readonly alertId: string;
  readonly pageId: string;
  readonly phone: Phone;
  readonly kind: AnswerOf;
  readonly etaMinutes: number | undefined;
}

/** Somebody with phones: answers early, late, never, twice from two devices, and sometimes thinks better of it. */
export class Person {
  private readonly reacted = new Set<string>();
  private taps = 0;
  private readonly waiting = new Map<string, ((next: () => void) => void)[]>();

  constructor(
    private readonly plan: PersonPlan,
    private readonly phones: readonly Phone[],
    private readonly setting: Setting,
    private readonly client: Client,
    private readonly house: House,
    private readonly told: Told,
  ) {
    for (const phone of phones) phone.onSeen(({ alertId, pageId }) => this.sees(alertId, pageId, phone));
  }

  private sees(alertId: string, pageId: string, phone: Phone): void {
    if (this.reacted.has(pageId)) return;
    this.reacted.add(pageId);
    const manner = this.plan.manners[Math.min(Number(alertId.slice(1, 2)), this.plan.manners.length - 1)] as Manner;
    const { says } = manner;
    if (says === 'nothing') return;
    const { timeline } = this.setting;
    const first: Tap = { alertId, pageId, phone, kind: says, etaMinutes: manner.etaMinutes };
    timeline.after(manner.reactsAfterMs, () => this.tap(first));
    if (manner.twice)
      timeline.after(manner.reactsAfterMs + this.setting.dice.between(`twice/${pageId}`, 20, 900), () =>
        this.tap({ ...first, phone: this.phones.at(-1) ?? phone }),
      );
    const { later } = manner;
    if (later !== null)
      timeline.after(manner.reactsAfterMs + later.afterMs, () =>
        this.tap({ ...first, kind: later.says, etaMinutes: undefined }),
      );
  }

  private tap(tap: Tap): void {
    this.taps += 1;
    const commandId = `${this.plan.id}/${this.taps}`;
    this.inOrder(`${tap.phone.plan.id}/${tap.alertId}`, (next) => this.send(tap, commandId, next));
  }

  private send({ alertId, etaMinutes, kind, pageId, phone }: Tap, commandId: string, next: () => void): void {
    this.setting.say(() => `${this.plan.id} says ${kind} to ${pageId}`);
    this.client.send({
      name: `answer ${commandId} ${kind} ${pageId}`,
      work: (tx) =>
        answerPage(tx, this.house, { commandId, alertId, personId: this.plan.id, pageId, kind, etaMinutes }),
      hasNetwork: () => phone.hasNetwork,
      answered: (given) => {
        this.told(this.plan.id, given);
        next();
      },
      refused: next,
    });
  }

  /** The outbox of one device sends the commands of one alert one after another. */
  private inOrder(queue: string, send: (next: () => void) => void): void {
    const waiting = this.waiting.get(queue);
    if (waiting !== undefined) return void waiting.push(send);
    this.waiting.set(queue, []);
    const next = (): void => {
      const following = this.waiting.get(queue)?.shift();
      if (following === undefined) this.waiting.delete(queue);
      else following(next);
    };
    send(next);
  }
}
