import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { instant, uuid, type Actor, type DutyView } from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import { z } from 'zod';
import { OnCall } from '../on-call/on-call';
import { ownFacility } from './own-facility';

const moment = z.object({ facilityId: uuid.optional(), at: instant.optional() });

/** Who is on duty, now or at a time. */
@ApiTags('roster')
@Controller('on-call')
export class OnCallController {
  constructor(private readonly onCall: OnCall) {}

  @Allows('read-roster')
  @Get()
  async list(
    @Query({ schema: moment }) { facilityId, at }: z.infer<typeof moment>,
    @By() by: Actor,
  ): Promise<{ items: DutyView[] }> {
    return { items: await this.onCall.at(ownFacility(facilityId, by), at === undefined ? undefined : new Date(at)) };
  }
}
