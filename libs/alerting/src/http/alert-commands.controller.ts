import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  addNote,
  addRole,
  changeSeverity,
  chooseType,
  setBloodStock,
  stampMilestone,
  standDown,
  tickChecklist,
  type Actor,
  type AddNote,
  type AlertView,
  type StampMilestone,
  type StandDown as StandDownOrder,
} from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import { LeadAlert } from '../lead-alert.use-cases';
import { NoteOnAlert } from '../note-on-alert.use-cases';
import { ResumeDrill } from '../resume-drill.use-case';
import { SetBloodStock } from '../set-blood-stock.use-case';
import { StandDown } from '../stand-down.use-case';

/** Commands on one alert. Each answers with the alert as it stands after it; each may be sent again without harm. */
@ApiTags('alerts')
@ApiBearerAuth()
@Controller()
export class AlertCommandsController {
  constructor(
    private readonly lead: LeadAlert,
    private readonly note: NoteOnAlert,
    private readonly standDown: StandDown,
    private readonly resumeDrill: ResumeDrill,
    private readonly setBloodStock: SetBloodStock,
  ) {}

  @Post('alerts/:id/type')
  @HttpCode(200)
  @Allows('lead')
  @ApiOperation({ summary: 'Say what it is: adds the roles of the type, silences none.' })
  chooseType(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: chooseType }) body: { typeCode: string },
  ): Promise<AlertView> {
    return this.lead.chooseType(by, id, body.typeCode);
  }

  @Post('alerts/:id/roles')
  @HttpCode(200)
  @Allows('lead')
  @ApiOperation({ summary: 'Call one more role, or one more of a role.' })
  addRole(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: addRole }) body: { roleCode: string; required: boolean },
  ): Promise<AlertView> {
    return this.lead.addRole(by, id, body.roleCode, body.required);
  }

  @Post('alerts/:id/severity')
  @HttpCode(200)
  @Allows('lead')
  @ApiOperation({ summary: 'Upgrade or downgrade.' })
  changeSeverity(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: changeSeverity }) body: { severity: 'RED' | 'ORANGE'; reason?: string },
  ): Promise<AlertView> {
    return this.lead.changeSeverity(by, id, body.severity, body.reason);
  }

  @Post('alerts/:id/milestones')
  @HttpCode(200)
  @Allows('note')
  @ApiOperation({ summary: 'Stamp a clinical moment; the client makes the id.' })
  stampMilestone(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: stampMilestone }) body: StampMilestone,
  ): Promise<AlertView> {
    return this.note.stampMilestone(by, id, body);
  }

  @Post('alerts/:id/checklist')
  @HttpCode(200)
  @Allows('note')
  @ApiOperation({ summary: 'Tick an item of the checklist.' })
  tickChecklist(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: tickChecklist }) body: { key: string },
  ): Promise<AlertView> {
    return this.note.tickChecklist(by, id, body.key);
  }

  @Post('alerts/:id/notes')
  @HttpCode(200)
  @Allows('note')
  @ApiOperation({ summary: 'Add a note; the client makes the id.' })
  addNote(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: addNote }) body: AddNote,
  ): Promise<AlertView> {
    return this.note.addNote(by, id, body);
  }

  @Post('alerts/:id/stand-down')
  @HttpCode(200)
  @Allows('cancel')
  @ApiOperation({ summary: 'End the alert and recall everyone who was paged.' })
  endAlert(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: standDown }) body: StandDownOrder,
  ): Promise<AlertView> {
    return this.standDown.run(by, id, body);
  }

  @Post('alerts/:id/resume')
  @HttpCode(200)
  @Allows('lead')
  @ApiOperation({ summary: 'Go on with a drill that gave way to a real alert.' })
  resume(@By() by: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AlertView> {
    return this.resumeDrill.run(by, id);
  }

  @Put('blood-stock')
  @HttpCode(204)
  @Allows('note')
  @ApiOperation({ summary: 'What the blood bank has, in units.' })
  bloodStock(
    @By() by: Actor,
    @Body({ schema: setBloodStock }) body: { items: { product: string; units: number }[] },
  ): Promise<void> {
    return this.setBloodStock.run(by, body.items);
  }
}
