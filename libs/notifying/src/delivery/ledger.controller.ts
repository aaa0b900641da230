import { Controller, Get, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@redalert/contracts';
import { Allows, By, facilityOf, UnitOfWork } from '@redalert/platform';
import { ledgerOf, type LedgerEntry } from './ledger';

/** Who was called how, and what became of it: for coordinators. */
@ApiTags('devices')
@ApiBearerAuth()
@Allows('coordinate')
@Controller('deliveries')
export class LedgerController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @ApiOperation({ summary: 'Every delivery of an alert, oldest first.' })
  async read(@By() by: Actor, @Query('alertId', ParseUUIDPipe) alertId: string): Promise<{ items: LedgerEntry[] }> {
    return { items: await this.work.run({ facilityId: facilityOf(by) }, (tx) => ledgerOf(tx, alertId)) };
  }
}
