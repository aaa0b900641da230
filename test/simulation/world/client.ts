import { Refused, type Transaction } from '../product/transaction';
import type { Server } from './server';
import type { Setting } from './setting';

const { floor, min } = Math;

const timeout_ms = 4_000;
const retry_min_ms = 1_000;
const retry_max_ms = 5_000;

export interface Request<T> {
  /** The same for every sending of one command. */
  readonly name: string;
  readonly work: (tx: Transaction) => T;
  readonly triesMax?: number;
  /** Whether it may leave at this moment: a phone in a lift may not. */
  readonly hasNetwork?: () => boolean;
  readonly answered?: (answer: T) => void;
  readonly refused?: (why: string) => void;
}

/**
 * Requests to whichever gateway answers, again and again with the same id until one does: the outbox of the devices
 * (apps/web/src/outbox). The road may lose the request, lose the answer, or deliver the request a second time.
 */
export class Client {
  constructor(
    private readonly setting: Setting,
    private readonly gateways: readonly Server[],
  ) {}

  send<T>(request: Request<T>, attempt = 1): void {
    const { dice, timeline, network } = this.setting;
    const key = `${request.name}/try${attempt}`;
    let isOver = false;
    const again = (): void => {
      if (isOver) return;
      isOver = true;
      if (attempt < (request.triesMax ?? Infinity))
        timeline.after(min(retry_max_ms, retry_min_ms * 2 ** (attempt - 1)), () => this.send(request, attempt + 1));
    };
    const finish = (tell: () => void) => (): void => {
      if (isOver || request.hasNetwork?.() === false || dice.happens(`${key}/answer-lost`, network.lost)) return;
      isOver = true;
      tell();
    };
    const deliver = (): void => {
      const gateway = this.gateways[floor(dice.at(`${key}/gateway`) * this.gateways.length)] as Server;
      if (!gateway.isUp) return timeline.after(20, again);
      gateway.transact(
        request.name,
        request.work,
        gateway.inThisLife((answer: T) =>
          this.reply(
            key,
            finish(() => request.answered?.(answer)),
          ),
        ),
        (error) => this.reply(key, error instanceof Refused ? finish(() => request.refused?.(error.why)) : again),
      );
    };
    timeline.after(timeout_ms, again);
    if (request.hasNetwork?.() === false || dice.happens(`${key}/lost`, network.lost)) return;
    const late = dice.happens(`${key}/late`, network.late) ? dice.between(`${key}/by`, 50, 5_000) : 0;
    timeline.after(dice.between(key, 2, 40) + late, deliver);
    if (dice.happens(`${key}/doubled`, network.doubled))
      timeline.after(late + dice.between(`${key}/again`, 45, 3_000), deliver);
  }

  private reply(key: string, arrive: () => void): void {
    this.setting.timeline.after(this.setting.dice.between(`${key}/reply`, 2, 40), arrive);
  }
}
