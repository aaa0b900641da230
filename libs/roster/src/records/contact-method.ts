import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of a person. `sandbox`: of the sample data, and reaches nobody. */
@Entity({ schema: 'roster', name: 'contact_methods' })
export class ContactMethod {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'facility_id' }) facilityId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: 'mobile' | 'extension' | 'duty_phone';
  @Column('text') value!: string;
  @Column('boolean') sandbox!: boolean;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
}
