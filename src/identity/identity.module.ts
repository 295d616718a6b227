import { Module } from '@nestjs/common';
import { AuthenticationGuard } from './authentication.guard';
import { Authorities } from './authorities';
import { MeController } from './me.controller';
import { OwnSessions } from './own-sessions';
import { OwnTokens } from './own-tokens';
import { People } from './people';
import { SameSiteGuard } from './same-site.guard';
import { SessionsController } from './sessions.controller';
import { SignIn } from './sign-in';
import { SignInController } from './sign-in.controller';
import { TokensController } from './tokens.controller';

/** Who is asking: people sign in with OpenID Connect, machines carry a token. */
@Module({
  controllers: [SignInController, MeController, SessionsController, TokensController],
  providers: [SignIn, People, Authorities, OwnSessions, OwnTokens, AuthenticationGuard, SameSiteGuard],
  exports: [AuthenticationGuard, SameSiteGuard],
})
export class IdentityModule {}
