import { Module } from '@nestjs/common';
import { RecordReceipt } from './record-receipt.use-case';

/** Taking receipts, for whoever hears them: HTTP and sockets. */
@Module({ providers: [RecordReceipt], exports: [RecordReceipt] })
export class NotifyingReceiptsModule {}
