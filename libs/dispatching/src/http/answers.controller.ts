import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { answerPage, type Actor, type AnswerOutcome, type AnswerPage as Answer } from '@redalert/contracts';
import { Allows, By } from '@redalert/platform';
import { AnswerPage } from '../answer-page.use-case';

@ApiTags('alerts')
@ApiBearerAuth()
@Controller('alerts')
export class AnswersController {
  constructor(private readonly answerPage: AnswerPage) {}

  @Post(':id/answers')
  @HttpCode(200)
  @Allows('answer')
  @ApiOperation({
    summary:
      'Answer a page: coming (with minutes), present, need_more, cannot; understood after a stand-down. Safe to repeat.',
  })
  answer(
    @By() by: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: answerPage }) body: Answer,
  ): Promise<AnswerOutcome> {
    return this.answerPage.run(by, id, body);
  }
}
