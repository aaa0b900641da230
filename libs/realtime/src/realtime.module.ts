import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { FeatureModule } from '@redalert/platform';
import { ViewsModule } from '@redalert/views';
import { ChangeListener } from './changes/change-listener';
import { Teller } from './changes/teller';
import { Door } from './door/door';
import { TokenPatrol } from './door/token-patrol';
import { Heartbeat } from './heartbeat';
import { LiveGateway } from './live.gateway';
import { SocketAnswers, SocketReceipts } from './ports';
import { LiveRooms } from './rooms/live-rooms';
import { Watching } from './rooms/watching';

/** What realtime needs of other features, and the modules that give it. */
export interface RealtimeNeeds {
  readonly answers: Type<SocketAnswers>;
  readonly receipts: Type<SocketReceipts>;
  readonly imports: readonly FeatureModule[];
}

/** Sockets of phones, tablets and boards. Needs an `Authenticator`, and `useSockets(app)` before listening. */
@Module({})
export class RealtimeModule {
  static with({ answers, receipts, imports }: RealtimeNeeds): DynamicModule {
    return {
      module: RealtimeModule,
      imports: [ViewsModule, ...imports],
      providers: [
        { provide: SocketAnswers, useExisting: answers },
        { provide: SocketReceipts, useExisting: receipts },
        LiveGateway,
        LiveRooms,
        Watching,
        Door,
        TokenPatrol,
        Teller,
        ChangeListener,
        Heartbeat,
      ],
    };
  }
}
