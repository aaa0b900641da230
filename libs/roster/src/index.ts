// Facilities, rooms, people and who is on duty when. Other features read it through the published views.

export { OnCall } from './on-call/on-call';
export { Membership, Person, rosterEntities } from './records';
export { RosterModule } from './roster.module';
export { searchKey } from './records/search-key';
