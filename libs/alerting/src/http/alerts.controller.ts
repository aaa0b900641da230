import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  raiseAlert,
  type Actor,
  type AlertView,
  type RaiseAlert as Order,
  type TimelineEntry,
} from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import type { FastifyReply } from 'fastify';
import { RaiseAlert } from '../raise-alert.use-case';
import { ReadAlerts, type ListQuery } from '../read-alerts.use-case';

@ApiTags('alerts')
@ApiBearerAuth()
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly raiseAlert: RaiseAlert,
    private readonly read: ReadAlerts,
  ) {}

  @Post()
  @HttpCode(201)
  @Allows('raise')
  @ApiOperation({
    summary: 'Raise an alert. 201: committed. 200: this id was taken before with the same content. 409: with another.',
  })
  async raise(
    @By() by: Actor,
    @Body({ schema: raiseAlert }) order: Order,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertView> {
    const { created, view } = await this.raiseAlert.run(by, order);
    if (!created) reply.status(200);
    return view;
  }

  @Get()
  @Allows('read-alerts')
  @ApiOperation({ summary: 'Alerts of a facility, newest first; `state` open or closed.' })
  list(@By() by: Actor, @Query() query: ListQuery): Promise<{ items: AlertView[]; nextCursor: string | null }> {
    return this.read.list(by, query);
  }

  @Get(':id')
  @Allows('read-alerts')
  @ApiOperation({ summary: 'One alert with its role calls, people, milestones.' })
  one(@By() by: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AlertView> {
    return this.read.one(by, id);
  }

  @Get(':id/timeline')
  @Allows('read-alerts')
  @ApiOperation({ summary: 'What happened, in order.' })
  async timeline(@By() by: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<{ items: TimelineEntry[] }> {
    return { items: await this.read.timeline(by, id) };
  }
}
