import { Module } from '@nestjs/common';
import { DutyShifts } from './duty-shifts/duty-shifts';
import { Rooms } from './facilities/rooms';
import { DutyShiftsController } from './http/duty-shifts.controller';
import { FacilitiesController } from './http/facilities.controller';
import { OnCallController } from './http/on-call.controller';
import { OnCall } from './on-call/on-call';

/** Who is on duty, and keeping the roster. */
@Module({
  controllers: [OnCallController, DutyShiftsController, FacilitiesController],
  providers: [OnCall, DutyShifts, Rooms],
  exports: [OnCall],
})
export class RosterModule {}
