// Getting a page to a phone and knowing how far it came: deliveries, channels, receipts, devices.

export { NotifyingHttpModule } from './notifying-http.module';
export { NotifyingModule } from './notifying.module';
export { RecordReceipt } from './receipts/record-receipt.use-case';
export { NotifyingReceiptsModule } from './receipts/receipts.module';
