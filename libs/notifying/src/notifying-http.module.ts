import { Module } from '@nestjs/common';
import { PushHosts } from './channels/web-push/push-hosts';
import { Deliveries } from './delivery/deliveries.store';
import { LedgerController } from './delivery/ledger.controller';
import { DevicesController } from './devices/devices.controller';
import { OwnDevices } from './devices/own-devices';
import { RegisterDevice } from './devices/register-device.use-case';
import { TestDevice } from './devices/test-device.use-case';
import { ReceiptsController } from './receipts/receipts.controller';
import { NotifyingReceiptsModule } from './receipts/receipts.module';

/** Devices, their tests, receipts and the ledger over HTTP: for the gateway. */
@Module({
  imports: [NotifyingReceiptsModule],
  controllers: [DevicesController, ReceiptsController, LedgerController],
  providers: [OwnDevices, RegisterDevice, TestDevice, Deliveries, PushHosts],
})
export class NotifyingHttpModule {}
