import { ContactMethod } from './records/contact-method';
import { DutyShift } from './records/duty-shift';
import { Facility } from './records/facility';
import { Location } from './records/location';
import { Membership } from './records/membership';
import { Person } from './records/person';

export { ContactMethod, DutyShift, Facility, Location, Membership, Person };

/** What the data source has to know so that `tx.manager` can keep these rows. */
export const rosterEntities = [Facility, Location, Person, Membership, DutyShift, ContactMethod];
