import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person may do in a facility: the roles they fill, the roles whose department they head, their duties in the system. */
@Entity({ schema: 'roster', name: 'memberships' })
export class Membership {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'facility_id' }) facilityId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'role_codes', array: true }) roleCodes!: string[];
  @Column('text', { name: 'heads_roles', array: true }) headsRoles!: string[];
  @Column('text', { array: true }) duties!: string[];
  @Column('boolean') active!: boolean;
}
