import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { roleCodes } from '@redalert/catalogue';
import { instant, placement, tier, uuid, type Actor } from '@redalert/contracts';
import { Allows, By, newId, Problem } from '@redalert/platform';
import { z } from 'zod';
import { DutyShifts, type ShiftView } from '../duty-shifts/duty-shifts';
import { ownFacility } from './own-facility';

const SPAN_MAX_DAYS = 62; // two months of roster in one answer; a printed month with its neighbours fits
const SHIFT_MAX_HOURS = 16 * 24; // a block over Tết; longer is a mistyped year

const newDutyShift = z.object({
  /** Made by the client, so that sending twice adds once. */
  id: uuid.optional(),
  facilityId: uuid.optional(),
  personId: uuid,
  roleCode: z.enum(roleCodes),
  tier: tier.extract(['primary', 'backup']),
  placement,
  locationId: uuid.optional(),
  startsAt: instant,
  endsAt: instant,
});
const span = z.object({ facilityId: uuid.optional(), from: instant, to: instant });

/** The roster: read by everybody in the facility, kept by its roster keepers. */
@ApiTags('roster')
@Controller()
export class DutyShiftsController {
  constructor(private readonly shifts: DutyShifts) {}

  /** Overlaps of the same person are taken, and named in the answer. */
  @Allows('keep-roster')
  @Post('duty-shifts')
  add(@Body({ schema: newDutyShift }) order: z.infer<typeof newDutyShift>, @By() by: Actor): Promise<ShiftView> {
    checkSpan('endsAt', order.startsAt, order.endsAt, SHIFT_MAX_HOURS);
    return this.shifts.add(ownFacility(order.facilityId, by), { ...order, id: order.id ?? newId() });
  }

  @Allows('read-roster')
  @Get('rosters')
  async list(
    @Query({ schema: span }) { facilityId, from, to }: z.infer<typeof span>,
    @By() by: Actor,
  ): Promise<{ items: ShiftView[] }> {
    checkSpan('to', from, to, SPAN_MAX_DAYS * 24);
    return { items: await this.shifts.between(ownFacility(facilityId, by), new Date(from), new Date(to)) };
  }
}

function checkSpan(field: string, from: string, to: string, hoursMax: number): void {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  if (hours <= 0 || hours > hoursMax) throw new Problem('invalid-body', [{ field, reason: 'out-of-range' }]);
}
