// What comes by socket is done by the use cases that HTTP has.

import { Injectable } from '@nestjs/common';
import type { Actor, AnswerOutcome, AnswerPage as Answer, Receipt } from '@redalert/contracts';
import { AnswerPage } from '@redalert/dispatching';
import { RecordReceipt } from '@redalert/notifying';
import { SocketAnswers, SocketReceipts } from '@redalert/realtime';

@Injectable()
export class AnswersOfPages extends SocketAnswers {
  constructor(private readonly answerPage: AnswerPage) {
    super();
  }

  answer(actor: Actor, alertId: string, answer: Answer): Promise<AnswerOutcome> {
    return this.answerPage.run(actor, alertId, answer);
  }
}

@Injectable()
export class ReceiptsOfDevices extends SocketReceipts {
  constructor(private readonly recordReceipt: RecordReceipt) {
    super();
  }

  record(actor: Actor, receipt: Receipt): Promise<void> {
    return this.recordReceipt.run(receipt, actor);
  }
}
