import { Injectable } from '@nestjs/common';
import type { Actor, AnswerOutcome, AnswerPage as Answer, Receipt } from '@redalert/contracts';
import { AnswerPage } from '@redalert/dispatching';
import { RecordReceipt } from '@redalert/notifying';
import type { SocketAnswers, SocketReceipts } from '@redalert/realtime';

/** An answer over the socket is the answer over HTTP. */
@Injectable()
export class AnswersBySocket implements SocketAnswers {
  constructor(private readonly answerPage: AnswerPage) {}

  answer(actor: Actor, alertId: string, answer: Answer): Promise<AnswerOutcome> {
    return this.answerPage.run(actor, alertId, answer);
  }
}

@Injectable()
export class ReceiptsBySocket implements SocketReceipts {
  constructor(private readonly recordReceipt: RecordReceipt) {}

  record(actor: Actor, receipt: Receipt): Promise<void> {
    return this.recordReceipt.run(receipt, actor);
  }
}
