import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Authenticator } from '@redalert/platform';
import { Audit } from './audit/audit';
import { AuditReads } from './audit/audit-reads.interceptor';
import { Actors } from './authentication/actors';
import { TokenAuthenticator } from './authentication/token-authenticator';
import { PolicyGuard } from './policy/policy.guard';

/** Authentication and permission for any service: no route of its own. Every route is closed unless it says otherwise. */
@Global()
@Module({
  providers: [
    Actors,
    Audit,
    TokenAuthenticator,
    { provide: Authenticator, useExisting: TokenAuthenticator },
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditReads },
  ],
  exports: [Authenticator, TokenAuthenticator, Actors, Audit],
})
export class IdentityModule {}
