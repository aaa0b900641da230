import { Module } from '@nestjs/common';
import { ViewsModule } from '@redalert/views';
import { AnswerPage } from './answer-page.use-case';
import { CallFreedPeople } from './call-freed-people';
import { CallOneMore } from './call-one-more';
import { DecideConflict } from './decide-conflict.use-case';
import { AnswerPageController } from './http/answer-page.controller';
import { AnswersController } from './http/answers.controller';
import { ConflictsController } from './http/conflicts.controller';
import { OpenConflict } from './open-conflict';
import { OpenRoleCalls } from './open-role-calls';
import { RecordDecisions } from './record';
import { DrillPauseConsumers } from './workers/drill-pause.consumers';
import { DueHandlers } from './workers/due.handlers';
import { PassOverUnreachableConsumer } from './workers/pass-over-unreachable.consumer';
import { ReleaseAlertConsumer } from './workers/release-alert.consumer';
import { RouteAlertConsumer } from './workers/route-alert.consumer';
import { WatchSeverityConsumer } from './workers/watch-severity.consumer';

const useCases = [
  AnswerPage,
  DecideConflict,
  RecordDecisions,
  OpenRoleCalls,
  OpenConflict,
  CallOneMore,
  CallFreedPeople,
];

/** The use cases alone: for whoever takes answers (gateway, realtime). */
@Module({ imports: [ViewsModule], providers: useCases, exports: useCases })
export class DispatchingModule {}

/** Answers over HTTP, with the page that needs no script. */
@Module({
  imports: [DispatchingModule, ViewsModule],
  controllers: [AnswersController, ConflictsController, AnswerPageController],
})
export class DispatchingHttpModule {}

/** Routing, ladders and their clocks. */
@Module({
  imports: [DispatchingModule],
  controllers: [
    RouteAlertConsumer,
    ReleaseAlertConsumer,
    DrillPauseConsumers,
    PassOverUnreachableConsumer,
    WatchSeverityConsumer,
    DueHandlers,
  ],
})
export class DispatchingWorkersModule {}
