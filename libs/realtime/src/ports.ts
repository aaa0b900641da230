import type { Actor, AnswerOutcome, AnswerPage, Receipt } from '@redalert/contracts';

/** Takes an answer that came by socket, as if it had come by HTTP. Bound by the app that has both. */
export abstract class SocketAnswers {
  abstract answer(actor: Actor, alertId: string, answer: AnswerPage): Promise<AnswerOutcome>;
}

/** Takes a device's evidence that a page was shown or opened. */
export abstract class SocketReceipts {
  abstract record(actor: Actor, receipt: Receipt): Promise<void>;
}
