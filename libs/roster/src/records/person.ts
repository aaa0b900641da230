import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff. `searchKey` is the name without marks, lower case, for a search typed in a hurry. */
@Entity({ schema: 'roster', name: 'people' })
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'facility_id' }) facilityId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'search_key' }) searchKey!: string;
}
