import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module';
import { SessionController } from './http/session.controller';
import { StationsController } from './http/stations.controller';
import { SessionViews } from './session/session-views';
import { Sessions } from './session/sessions';
import { Attempts } from './sign-in/attempts';
import { SignIn } from './sign-in/sign-in.use-case';
import { Stations } from './stations/stations';

/** Signing in and out, and enrolling the shared tablets of the rooms. */
@Module({
  imports: [IdentityModule],
  controllers: [SessionController, StationsController],
  providers: [Attempts, Sessions, SessionViews, SignIn, Stations],
})
export class IdentityHttpModule {}
