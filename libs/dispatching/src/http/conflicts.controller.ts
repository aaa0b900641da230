import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decideConflict, type Actor } from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import { DecideConflict } from '../decide-conflict.use-case';

@ApiTags('alerts')
@ApiBearerAuth()
@Controller('conflicts')
export class ConflictsController {
  constructor(private readonly decideConflict: DecideConflict) {}

  @Post(':id/decision')
  @HttpCode(204)
  @Allows('coordinate')
  @ApiOperation({
    summary: 'Say which of two RED alerts a person goes to. The other one calls its next person at once.',
  })
  decide(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: decideConflict }) { alertId }: { alertId: string },
  ): Promise<void> {
    return this.decideConflict.run(by, id, alertId);
  }
}
