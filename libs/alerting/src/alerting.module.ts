import { Module } from '@nestjs/common';
import { ViewsModule } from '@redalert/views';
import { ChangeAlert } from './change-alert';
import { ArmDecisionPoints } from './decision-points';
import { AlertCommandsController } from './http/alert-commands.controller';
import { AlertsController } from './http/alerts.controller';
import { LeadAlert } from './lead-alert.use-cases';
import { NoteOnAlert } from './note-on-alert.use-cases';
import { RaiseAlert } from './raise-alert.use-case';
import { ReadAlerts } from './read-alerts.use-case';
import { ResumeDrill } from './resume-drill.use-case';
import { SetBloodStock } from './set-blood-stock.use-case';
import { StandDown } from './stand-down.use-case';
import { DecisionPointHandler } from './workers/decision-point.handler';
import { PauseDrillsConsumer } from './workers/pause-drills.consumer';

/** Raise, lead, note, stand down, read: over HTTP. */
@Module({
  imports: [ViewsModule],
  controllers: [AlertsController, AlertCommandsController],
  providers: [
    RaiseAlert,
    ReadAlerts,
    ChangeAlert,
    LeadAlert,
    NoteOnAlert,
    StandDown,
    ResumeDrill,
    SetBloodStock,
    ArmDecisionPoints,
  ],
})
export class AlertingModule {}

/** What an alert does by itself: prompts at decision points, drills that give way. */
@Module({ controllers: [DecisionPointHandler, PauseDrillsConsumer] })
export class AlertingWorkersModule {}
