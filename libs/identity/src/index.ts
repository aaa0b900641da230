// Who acts, and what they may do: sessions, stations, page links, one policy table, and the record of who read what.

export { Audit } from './audit/audit';
export { IdentityHttpModule } from './identity-http.module';
export { IdentityModule } from './identity.module';
export { passwordHash } from './sign-in/passwords';
export { admits, policy } from './policy/policy';
export { enrolStation, type EnrolledStation, type NewStation } from './stations/enrol-station';
