import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room of a facility. `defaultTeam` holds the role needs that ring while no type is chosen; null: the general team. */
@Entity({ schema: 'roster', name: 'locations' })
export class Location {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'facility_id' }) facilityId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') department!: string;
  @Column('text', { nullable: true }) extension!: string | null;
  @Column('jsonb', { name: 'default_team', nullable: true }) defaultTeam!: unknown;
}
