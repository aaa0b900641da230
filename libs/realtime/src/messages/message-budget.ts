/** Bytes of one message: the longest honest one asks for some hundred alerts by id and version. */
export const MESSAGE_BYTES_MAX = 16 * 1024;

const messages_per_second_max = 50; // an honest phone sends fewer than five, also when ten pages ring at once
const WINDOW_MS = 1_000;

/** How much a socket may say. Whoever shouts is put out before it costs a query. */
export class MessageBudget {
  private windowStart = -Infinity;
  private spent = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** False when this message is one too many. */
  spend(): boolean {
    const at = this.now();
    if (at - this.windowStart >= WINDOW_MS) {
      this.windowStart = at;
      this.spent = 0;
    }
    this.spent += 1;
    return this.spent <= messages_per_second_max;
  }
}
