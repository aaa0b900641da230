import { Injectable } from '@nestjs/common';
import type { Channel, Handed } from '../channel';

/** Takes everything for made-up people and shows it to nobody: a demo or a rehearsal rings no real phone. */
@Injectable()
export class SandboxChannel implements Channel {
  readonly name = 'sandbox';

  send(): Promise<Handed> {
    return Promise.resolve({ outcome: 'accepted', status: 201 });
  }
}
