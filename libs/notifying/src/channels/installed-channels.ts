import { Injectable } from '@nestjs/common';
import type { Channel as ChannelName } from '@redalert/contracts';
import { PushSender, type Channel } from './channel';
import { SandboxChannel } from './sandbox/sandbox.channel';
import { WebPushChannel } from './web-push/web-push.channel';

/** The channels of this release; sockets have their own service, which emits by itself. */
@Injectable()
export class InstalledChannels extends PushSender {
  private readonly channels: readonly Channel[];

  constructor(webPush: WebPushChannel, sandbox: SandboxChannel) {
    super();
    this.channels = [webPush, sandbox];
  }

  of(name: ChannelName): Channel | undefined {
    return this.channels.find((channel) => channel.name === name);
  }
}
