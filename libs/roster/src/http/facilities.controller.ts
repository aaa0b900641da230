import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { uuid, type Actor } from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import { Rooms, type RoomView } from '../facilities/rooms';
import { ownFacility } from './own-facility';

/** The rooms of the actor's own facility. */
@ApiTags('roster')
@Controller('facilities')
export class FacilitiesController {
  constructor(private readonly rooms: Rooms) {}

  @Allows('read-roster')
  @Get(':id/locations')
  async locations(@Param('id', { schema: uuid }) id: string, @By() by: Actor): Promise<{ items: RoomView[] }> {
    return { items: await this.rooms.of(ownFacility(id, by)) };
  }
}
