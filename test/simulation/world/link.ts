import type { Snapshot, View } from '../product/view';
import type { Server } from './server';
import type { Setting } from './setting';

const { max } = Math;

export type Message =
  | { readonly type: 'page'; readonly pageId: string; readonly view: View }
  | { readonly type: 'alert'; readonly view: View }
  | { readonly type: 'recall'; readonly alertId: string }
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot };

/** One socket between a phone and a realtime server: what arrives arrives in order, and a cut loses what is under way. */
export class Link {
  isCut = false;
  /** Its phone has asked for the state, and has not been answered yet. */
  isAsking = false;
  readonly since: number;
  private lastArrival = 0;
  private said = 0;

  constructor(
    readonly setting: Setting,
    readonly phoneId: string,
    readonly personId: string,
    readonly server: Server,
    private readonly hear: (message: Message) => void,
  ) {
    this.since = setting.timeline.now;
  }

  /** From the server to the phone. */
  tell(message: Message): void {
    const { dice, network, timeline } = this.setting;
    this.said += 1;
    const key = `link/${this.phoneId}/${this.since}/${this.said}`;
    const late = dice.happens(`${key}/late`, network.late) ? dice.between(`${key}/by`, 20, 700) : 0;
    this.lastArrival = max(timeline.now + dice.between(key, 2, 30) + late, this.lastArrival);
    timeline.at(this.lastArrival, () => {
      if (!this.isCut) this.hear(message);
    });
  }
}
