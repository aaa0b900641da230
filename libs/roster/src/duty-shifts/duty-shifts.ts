import { Injectable } from '@nestjs/common';
import { Commands, Problem, UnitOfWork, type Transaction } from '@redalert/platform';
import { In, LessThan, MoreThan } from 'typeorm';
import { DutyShift, Location, Membership, Person } from '../records';
import { overlapping } from './overlaps';

export interface NewDutyShift {
  readonly id: string;
  readonly personId: string;
  readonly roleCode: string;
  readonly tier: 'primary' | 'backup';
  readonly placement: 'in_house' | 'at_home';
  readonly locationId?: string | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface ShiftView {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly roleCode: string;
  readonly tier: 'primary' | 'backup';
  readonly placement: 'in_house' | 'at_home';
  readonly locationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly source: string;
  /** Other shifts of the same person at the same time. Allowed, because small hospitals have no choice, and flagged. */
  readonly overlaps: readonly string[];
}

/** The roster of a facility, shift by shift. */
@Injectable()
export class DutyShifts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly commands: Commands,
  ) {}

  /** Adds a shift; the same again (by its id) changes nothing. */
  add(facilityId: string, order: NewDutyShift): Promise<ShiftView> {
    return this.work.run({ facilityId }, async (tx) => {
      if (await this.commands.takeOnce(tx, order.id, 'add-duty-shift', order)) await this.insert(tx, order);
      const shift = await tx.manager.findOneByOrFail(DutyShift, { id: order.id });
      const near = await between(tx, shift.startsAt, shift.endsAt);
      return near.find(({ id }) => id === shift.id) as ShiftView;
    });
  }

  /** Every shift that touches the span, in the order it starts. */
  between(facilityId: string, from: Date, to: Date): Promise<ShiftView[]> {
    return this.work.run({ facilityId }, (tx) => between(tx, from, to));
  }

  private async insert(
    tx: Transaction,
    { personId, roleCode, locationId, startsAt, endsAt, ...rest }: NewDutyShift,
  ): Promise<void> {
    const member = await tx.manager.findOneBy(Membership, { personId, active: true });
    if (member === null) throw new Problem('invalid-body', [{ field: 'personId', reason: 'unknown-value' }]);
    if (locationId !== undefined && (await tx.manager.findOneBy(Location, { id: locationId })) === null)
      throw new Problem('unknown-location');
    await tx.manager.insert(DutyShift, {
      ...rest,
      facilityId: tx.facilityId,
      personId,
      roleCode,
      locationId: locationId ?? null,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      source: 'hand',
    });
  }
}

async function between(tx: Transaction, from: Date, to: Date): Promise<ShiftView[]> {
  const shifts = await tx.manager.find(DutyShift, {
    where: { startsAt: LessThan(to), endsAt: MoreThan(from) },
    order: { startsAt: 'asc', roleCode: 'asc', tier: 'desc' },
  });
  const people = await tx.manager.findBy(Person, { id: In([...new Set(shifts.map((shift) => shift.personId))]) });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const overlaps = overlapping(shifts);
  return shifts.map((shift) => view(shift, names.get(shift.personId) ?? '', overlaps.get(shift.id) ?? []));
}

const view = (shift: DutyShift, personName: string, overlaps: readonly string[]): ShiftView => ({
  id: shift.id,
  personId: shift.personId,
  personName,
  roleCode: shift.roleCode,
  tier: shift.tier,
  placement: shift.placement,
  locationId: shift.locationId,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  source: shift.source,
  overlaps,
});
