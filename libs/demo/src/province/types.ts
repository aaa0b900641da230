import type { AlertTypeCode, RoleCode } from '@redalert/catalogue';
import type { Duty } from '@redalert/contracts';

export interface DemoRoom {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** Internal telephone. */
  readonly extension: string;
  /** Has a tablet on the wall. */
  readonly tablet: boolean;
}

/** When and how somebody is on duty for a role, every day of the roster. */
export interface DemoSlot {
  readonly role: RoleCode;
  readonly tier: 'primary' | 'backup';
  readonly placement: 'in_house' | 'at_home';
  /** Day is 07:00–19:00 in Vietnam, night the other half. */
  readonly halves: readonly ('day' | 'night')[];
}

export interface DemoPerson {
  /** Unique within the facility; with the facility's code it is the login. */
  readonly key: string;
  readonly name: string;
  readonly roles: readonly RoleCode[];
  readonly heads: readonly RoleCode[];
  readonly duties: readonly Duty[];
  readonly slots: readonly DemoSlot[];
}

export interface DemoFacility {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'provincial_obgyn' | 'provincial_general' | 'regional_centre' | 'commune_station' | 'private';
  /** Numbers that begin with 0000 exist nowhere: nobody can be rung by mistake. */
  readonly phone: string;
  readonly rooms: readonly DemoRoom[];
  readonly people: readonly DemoPerson[];
  readonly approves: 'every type' | readonly AlertTypeCode[];
}
