import type { AlertView } from '@redalert/contracts';
import { newId } from '@redalert/platform';
import { demoIds } from '../ids';
import type { Deed, Scenario, Step } from '../scenarios/types';
import { Refused, type DemoClient } from './demo-client';
import { clockOf, nameOf, pictureOf } from './picture';

/** What the player needs of the world: a test moves its clock, the command line sleeps. */
export interface Stage {
  /** Lets time pass until this many seconds after the scenario began. */
  until(seconds: number): Promise<void>;
  say(line: string): void;
}

const ASKED_WITHIN_MS = 10_000; // routing takes a fraction of a second; then the person answers unasked, as people do
const LOOK_EVERY_MS = 100;

/** Plays the people of a scenario against a running system. It knows ids and logins, and nothing of the inside. */
export class ScenarioPlayer {
  private readonly alerts = new Map<string, string>();

  constructor(
    private readonly client: DemoClient,
    private readonly stage: Stage,
  ) {}

  /** The alerts that were raised, by their names in the scenario. A refusal is said and does not stop the play. */
  async play(scenario: Scenario): Promise<ReadonlyMap<string, string>> {
    this.stage.say(`${scenario.code.toUpperCase()} · ${scenario.title}`);
    for (const step of scenario.steps) {
      await this.stage.until(step.at);
      await this.step(scenario, step);
    }
    return this.alerts;
  }

  private async step(scenario: Scenario, { at, who, says, does }: Step): Promise<void> {
    this.stage.say(`${clockOf(at)}  ${who === undefined ? '' : `${nameOf(who)}: `}${says}`);
    if (who === undefined || does === undefined) return;
    try {
      const view = await this.do(scenario, who, does);
      if (does.kind === 'look' && view !== undefined)
        for (const line of pictureOf(view)) this.stage.say(`       ${line}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.stage.say(`       ! ${error.message}`);
    }
  }

  private async do(scenario: Scenario, who: string, deed: Deed): Promise<AlertView | undefined> {
    const { client } = this;
    switch (deed.kind) {
      case 'raise':
        return this.raise(scenario, who, deed);
      case 'answer':
        return this.answer(who, deed);
      case 'milestone':
        return client.post(who, this.path(deed.alert, 'milestones'), {
          id: newId(),
          key: deed.key,
          value: deed.value,
          at: await this.timeBefore(who, deed),
        });
      case 'add-role':
        return client.post(who, this.path(deed.alert, 'roles'), { roleCode: deed.role, required: true });
      case 'note':
        return client.post(who, this.path(deed.alert, 'notes'), { id: newId(), text: deed.text });
      case 'blood-stock':
        return client.put(who, '/blood-stock', { items: deed.items });
      case 'decide':
        return this.decide(who, deed);
      case 'stand-down':
        return client.post(who, this.path(deed.alert, 'stand-down'), { kind: deed.how, reason: deed.reason });
      case 'resume':
        return client.post(who, this.path(deed.alert, 'resume'));
      case 'look':
        return client.get(who, this.path(deed.alert));
    }
  }

  private async raise(
    { facility }: Scenario,
    who: string,
    { alert, room, type, mode, reopens }: Extract<Deed, { kind: 'raise' }>,
  ): Promise<AlertView> {
    const id = newId();
    this.alerts.set(alert, id);
    const view = await this.client.post<AlertView>(who, '/alerts', {
      id,
      facilityId: demoIds.facility(facility),
      locationId: demoIds.location(room),
      typeCode: type,
      mode,
      linkedAlertId: reopens === undefined ? undefined : this.idOf(reopens),
    });
    this.stage.say(`       ${alert} của kịch bản là báo động ${view.code} của hệ thống`);
    return view;
  }

  /** Waits until the phone of this person would ring, because nobody answers a call that has not come. */
  private async answer(
    who: string,
    { alert, answer, role, etaMinutes, reason, unasked }: Extract<Deed, { kind: 'answer' }>,
  ): Promise<AlertView> {
    const isAsked = (view: AlertView) =>
      [...view.roleCalls.flatMap((call) => call.pages), ...view.informed].some(
        (page) => page.personId === demoIds.person(who),
      );
    for (let waited = 0; unasked !== true && waited < ASKED_WITHIN_MS; waited += LOOK_EVERY_MS) {
      if (isAsked(await this.client.get<AlertView>(who, this.path(alert)))) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    const outcome = await this.client.post<{ alert: AlertView }>(who, this.path(alert, 'answers'), {
      kind: answer,
      roleCode: role,
      etaMinutes,
      reason,
    });
    return outcome.alert;
  }

  private async decide(
    who: string,
    { between, forAlert, person }: Extract<Deed, { kind: 'decide' }>,
  ): Promise<undefined> {
    const view = await this.client.get<AlertView>(who, this.path(between));
    const conflict = view.conflicts.find(
      ({ personId, decision }) => personId === demoIds.person(person) && decision === null,
    );
    if (conflict === undefined) this.stage.say('       ! không có việc nào cần quyết định ưu tiên');
    else await this.client.post(who, `/conflicts/${conflict.id}/decision`, { alertId: this.idOf(forAlert) });
  }

  /** By the clock of the server, which a test may have moved. */
  private async timeBefore(
    who: string,
    { alert, secondsAgo }: Extract<Deed, { kind: 'milestone' }>,
  ): Promise<string | undefined> {
    if (secondsAgo === undefined) return undefined;
    const { serverTime } = await this.client.get<AlertView>(who, this.path(alert));
    return new Date(Date.parse(serverTime) - secondsAgo * 1000).toISOString();
  }

  private path(alert: string, rest?: string): string {
    return `/alerts/${this.idOf(alert)}${rest === undefined ? '' : `/${rest}`}`;
  }

  private idOf(alert: string): string {
    const id = this.alerts.get(alert);
    if (id === undefined) throw new Error(`${alert} was not raised yet`);
    return id;
  }
}
