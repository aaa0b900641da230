import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { uuid, type Actor } from '@redalert/contracts';
import { Allows, By, facilityOf } from '@redalert/platform';
import { z } from 'zod';
import type { EnrolledStation } from '../stations/enrol-station';
import { Stations, type StationView } from '../stations/stations';

const newStation = z.object({ name: z.string().trim().normalize('NFC').min(1).max(80), locationId: uuid });

/** Tablets and buttons of the rooms: they raise without a login. */
@ApiTags('stations')
@Allows('administer')
@Controller('stations')
export class StationsController {
  constructor(private readonly stations: Stations) {}

  /** The token is in this answer and nowhere else: it goes into the tablet's address once. */
  @Post()
  enrol(@Body({ schema: newStation }) order: z.infer<typeof newStation>, @By() by: Actor): Promise<EnrolledStation> {
    return this.stations.enrol(order, by);
  }

  @Get()
  async list(@By() by: Actor): Promise<{ items: StationView[] }> {
    return { items: await this.stations.list(facilityOf(by)) };
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(@Param('id', { schema: uuid }) id: string, @By() by: Actor): Promise<void> {
    return this.stations.revoke(id, by);
  }
}
