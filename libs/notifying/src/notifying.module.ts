import { Module } from '@nestjs/common';
import { PushSender } from './channels/channel';
import { InstalledChannels } from './channels/installed-channels';
import { SandboxChannel } from './channels/sandbox/sandbox.channel';
import { PushHosts } from './channels/web-push/push-hosts';
import { WebPushChannel } from './channels/web-push/web-push.channel';
import { ClaimDeliveries } from './delivery/claim';
import { Deliveries } from './delivery/deliveries.store';
import { RecordHanded } from './delivery/record-handed';
import { TellUnreachable } from './delivery/unreachable';
import { PagePeopleConsumer } from './paging/page-people.consumer';
import { RecallPeopleConsumer } from './paging/recall-people.consumer';
import { DueDeliveries } from './sending/due-deliveries';
import { HandOver } from './sending/hand-over';

/** Turns pages into deliveries and hands them to the channels: for the notifier. */
@Module({
  controllers: [PagePeopleConsumer, RecallPeopleConsumer],
  providers: [
    Deliveries,
    ClaimDeliveries,
    RecordHanded,
    TellUnreachable,
    HandOver,
    DueDeliveries,
    PushHosts,
    WebPushChannel,
    SandboxChannel,
    { provide: PushSender, useClass: InstalledChannels },
  ],
})
export class NotifyingModule {}
