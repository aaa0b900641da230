import type { Channel as ChannelName } from '@redalert/contracts';
import type { Delivery } from '../delivery/delivery';

/** What a provider made of one delivery. None of them says that anybody saw it. */
export type Handed =
  | { readonly outcome: 'accepted'; readonly status: number }
  /** The subscription is dead: this device must be registered again. */
  | { readonly outcome: 'gone'; readonly status?: number }
  /** Never will be accepted as it is. */
  | { readonly outcome: 'refused'; readonly reason: string; readonly status?: number }
  /** Not now: nothing came back in time, or the provider asked to wait. */
  | {
      readonly outcome: 'later';
      readonly reason: string;
      readonly status?: number;
      readonly retryAfterSeconds?: number;
    };

/** A road to a device. `send` settles within `send_limit_ms` whatever the provider does. */
export interface Channel {
  readonly name: ChannelName;
  send(delivery: Delivery): Promise<Handed>;
}

export const send_limit_ms = 3_000;

/** The roads that this installation has. */
export abstract class PushSender {
  abstract of(name: ChannelName): Channel | undefined;
}
