import { AnswerPage, DispatchingModule } from '@redalert/dispatching';
import { IdentityModule } from '@redalert/identity';
import { NotifyingReceiptsModule, RecordReceipt } from '@redalert/notifying';
import { deploy } from '@redalert/platform';
import { RealtimeModule, useSockets } from '@redalert/realtime';

/** Live screens and phones. */
deploy({
  name: 'realtime',
  modules: [
    IdentityModule,
    RealtimeModule.with({
      answers: AnswerPage,
      receipts: RecordReceipt,
      imports: [DispatchingModule, NotifyingReceiptsModule],
    }),
  ],
  prepare: useSockets,
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
