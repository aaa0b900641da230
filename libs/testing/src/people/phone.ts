import { io, type Socket } from 'socket.io-client';
import type {
  Acknowledged,
  AlertView,
  AnswerOutcome,
  AnswerPage,
  ClientToServer,
  PageMessage,
  RecallMessage,
  ServerToClient,
  Snapshot,
  SystemMessage,
  Watch,
} from '@redalert/contracts';
import { until, type UntilOptions } from '../until';

export interface PhoneOptions {
  readonly realtimeUrl: string;
  readonly token: string;
  readonly deviceId?: string;
  /** Sends the receipt of every page at once, as a phone that rings does; true unless said otherwise. */
  readonly receipts?: boolean;
}
type Which = (page: PageMessage) => boolean;

/** Somebody's phone or a wall board on the socket: it remembers everything that it was told. */
export class Phone {
  readonly pages: PageMessage[] = [];
  readonly alerts: AlertView[] = [];
  readonly recalls: RecallMessage[] = [];
  readonly systems: SystemMessage[] = [];
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private watched: Watch | undefined;

  constructor(private readonly options: PhoneOptions) {
    const { realtimeUrl, token, deviceId } = options;
    this.socket = io(`${realtimeUrl}/live`, {
      auth: { token, ...(deviceId !== undefined && { deviceId }) },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.socket.on('connect', () => void this.comeBack().catch(() => undefined));
    this.socket.on('page', (page) => this.ring(page));
    this.socket.on('alert', (alert) => void this.alerts.push(alert));
    this.socket.on('recall', (recall) => void this.recalls.push(recall));
    this.socket.on('system', (system) => void this.systems.push(system));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Connects and watches; the snapshot is what the server says is true now. */
  async connect(watch: Watch = {}): Promise<Snapshot> {
    this.socket.connect();
    await until(() => this.socket.connected, { describe: 'the phone is connected' });
    return this.watch(watch);
  }

  watch(watch: Watch = {}): Promise<Snapshot> {
    this.watched = watch;
    return said(this.socket.timeout(5_000).emitWithAck('watch', watch) as Promise<Acknowledged<Snapshot>>);
  }

  /** The next page, or the one that was rung already. */
  expectsPage(which: Which = () => true, options: UntilOptions = {}): Promise<PageMessage> {
    return until(() => this.pages.find(which), { describe: () => `a page (${this.pages.length} others)`, ...options });
  }

  expectsRecall(alertId: string, options: UntilOptions = {}): Promise<RecallMessage> {
    return until(() => this.recalls.find((recall) => recall.alertId === alertId), { describe: 'a recall', ...options });
  }

  /** The alert in a state that pleases `when`, as this screen shows it. */
  expectsAlert(when: (alert: AlertView) => boolean, options: UntilOptions = {}): Promise<AlertView> {
    return until(() => this.alerts.findLast(when), {
      describe: () => `an alert as expected (last: ${this.alerts.at(-1)?.state})`,
      ...options,
    });
  }

  answers(alertId: string, answer: AnswerPage): Promise<AnswerOutcome> {
    return said(
      this.socket.timeout(5_000).emitWithAck('answer', { alertId, ...answer }) as Promise<Acknowledged<AnswerOutcome>>,
    );
  }

  async receipt(page: PageMessage, state: 'shown' | 'opened' = 'shown'): Promise<void> {
    const { deviceId } = this.options;
    if (deviceId === undefined) return;
    await said(
      this.socket
        .timeout(5_000)
        .emitWithAck('receipt', { pageId: page.pageId, deviceId, channel: 'socket', state }) as Promise<
        Acknowledged<null>
      >,
    );
  }

  /** Drops the line as a lift does; `connect` takes it up again. */
  disconnect(): void {
    this.watched = undefined;
    this.socket.disconnect();
  }

  /** A line that was lost and found: as every client does, it asks what it has missed. */
  private async comeBack(): Promise<void> {
    if (this.watched === undefined) return;
    const { alerts } = await this.watch(this.watched);
    this.alerts.push(...alerts);
  }

  private ring(page: PageMessage): void {
    this.pages.push(page);
    if (this.options.receipts !== false) void this.receipt(page).catch(() => undefined);
  }
}

export const phone = (options: PhoneOptions): Phone => new Phone(options);

/** A refusal on the socket. */
export class SocketProblem extends Error {
  constructor(
    readonly type: string,
    readonly status: number,
  ) {
    super(`${status} ${type}`);
  }
}

async function said<T>(asked: Promise<Acknowledged<T>>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new SocketProblem(answer.problem.type, answer.problem.status);
  return answer.value;
}
