import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person on duty for a role from a time to a time, first or in reserve, in the house or at home. */
@Entity({ schema: 'roster', name: 'duty_shifts' })
export class DutyShift {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'facility_id' }) facilityId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'role_code' }) roleCode!: string;
  @Column('text') tier!: 'primary' | 'backup';
  @Column('text') placement!: 'in_house' | 'at_home';
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  /** 'hand', or the file it came from. */
  @Column('text') source!: string;
}
