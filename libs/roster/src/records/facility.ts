import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A hospital, health centre, clinic or station. Its rows are seen under its own scope only. */
@Entity({ schema: 'roster', name: 'facilities' })
export class Facility {
  @PrimaryColumn('uuid', { name: 'facility_id' }) id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name' }) shortName!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('jsonb') settings!: Record<string, unknown>;
}
