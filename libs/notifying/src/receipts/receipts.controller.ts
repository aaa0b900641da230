import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { receipt, type Receipt } from '@redalert/contracts';
import { Authenticator, Public, tokenOf, type WithActor } from '@redalert/platform';
import { RecordReceipt } from './record-receipt.use-case';

/** Receipts over HTTP: from a page with its session, or from a service worker that has only the token of the push. */
@ApiTags('devices')
@Public()
@Controller('receipts')
export class ReceiptsController {
  constructor(
    private readonly receipts: RecordReceipt,
    private readonly authenticator: Authenticator,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Device evidence: shown, opened. It never answers a page.' })
  async take(@Req() request: WithActor, @Body({ schema: receipt }) body: Receipt): Promise<void> {
    const session = tokenOf(request);
    await this.receipts.run(body, session === undefined ? undefined : await this.authenticator.authenticate(session));
  }
}
