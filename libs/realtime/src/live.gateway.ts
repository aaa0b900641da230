import type { BeforeApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import {
  answerPage,
  receipt,
  uuid,
  watch,
  type Acknowledged,
  type AnswerOutcome,
  type Snapshot,
} from '@redalert/contracts';
import { Problem } from '@redalert/platform';
import { Door } from './door/door';
import type { LiveNamespace, LiveSocket } from './live-socket';
import { acknowledge } from './messages/acknowledge';
import { MESSAGE_BYTES_MAX, MessageBudget } from './messages/message-budget';
import { SocketAnswers, SocketReceipts } from './ports';
import { LiveRooms } from './rooms/live-rooms';
import { Watching } from './rooms/watching';

const answerMessage = answerPage.extend({ alertId: uuid });

/**
 * The live channel. A socket enters by its token, is put into rooms by the server only, and is told whole states; nothing
 * is kept for it while it is away, because `watch` tells it whatever differs when it comes back.
 */
@WebSocketGateway({
  namespace: '/live',
  transports: ['websocket'],
  pingInterval: 5_000,
  pingTimeout: 4_000,
  connectTimeout: 5_000,
  maxHttpBufferSize: MESSAGE_BYTES_MAX,
  perMessageDeflate: false,
  serveClient: false,
})
export class LiveGateway
  implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, BeforeApplicationShutdown
{
  constructor(
    private readonly door: Door,
    private readonly rooms: LiveRooms,
    private readonly watching: Watching,
    private readonly answers: SocketAnswers,
    private readonly receipts: SocketReceipts,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    namespace.use((socket, next) => void this.admit(socket, next));
    // The root namespace is open to anybody by default, and nobody has business there.
    namespace.server.of('/').use((_socket, next) => next(new Error('use /live')));
    this.rooms.open(namespace);
  }

  handleConnection(socket: LiveSocket): void {
    const budget = new MessageBudget();
    socket.conn.on('packet', () => {
      if (!budget.spend()) socket.disconnect(true);
    });
    this.rooms.welcome(socket);
  }

  @SubscribeMessage('watch')
  watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<Acknowledged<Snapshot>> {
    return acknowledge(socket, watch, message, (wanted) => this.watching.run(socket, wanted));
  }

  @SubscribeMessage('answer')
  answer(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<Acknowledged<AnswerOutcome>> {
    return acknowledge(socket, answerMessage, message, ({ alertId, ...answer }) => {
      const { actor } = socket.data;
      if (actor.kind === 'link' && actor.alertId !== alertId) throw new Problem('not-found');
      return this.answers.run(actor, alertId, answer);
    });
  }

  @SubscribeMessage('receipt')
  receipt(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<Acknowledged<null>> {
    return acknowledge(socket, receipt, message, async (evidence) => {
      await this.receipts.run(evidence, socket.data.actor);
      return null;
    });
  }

  /** Closes the roads, not the sessions: clients come back by themselves, to whoever serves next. */
  beforeApplicationShutdown(): void {
    this.rooms.close();
  }

  private async admit(socket: LiveSocket, next: (refused?: Error) => void): Promise<void> {
    next(await this.door.admit(socket));
  }
}
