import type { Actor, AnswerOutcome, AnswerPage, Receipt } from '@redalert/contracts';

/** Takes an answer that came by socket, as if it had come by HTTP. The app binds the use case that HTTP has. */
export abstract class SocketAnswers {
  abstract run(by: Actor, alertId: string, answer: AnswerPage): Promise<AnswerOutcome>;
}

/** Takes a device's evidence that a page was shown or opened. */
export abstract class SocketReceipts {
  abstract run(receipt: Receipt, by: Actor): Promise<void>;
}
