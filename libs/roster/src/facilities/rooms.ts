import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@redalert/platform';
import { Location } from '../records';

export type RoomView = Pick<Location, 'id' | 'name' | 'department' | 'extension'>;

/** The rooms of a facility. */
@Injectable()
export class Rooms {
  constructor(private readonly work: UnitOfWork) {}

  of(facilityId: string): Promise<RoomView[]> {
    return this.work.run({ facilityId }, (tx) =>
      tx.manager.find(Location, {
        select: { id: true, name: true, department: true, extension: true },
        order: { department: 'asc', name: 'asc' },
      }),
    );
  }
}
