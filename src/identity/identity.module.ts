import { Module, type DynamicModule } from '@nestjs/common';
import { AuthenticationGuard } from './authentication.guard';
import { Authorities } from './authorities';
import { IdentitySettings } from './identity-settings';
import { MeController } from './me.controller';
import { OwnSessions } from './own-sessions';
import { OwnTokens } from './own-tokens';
import { People } from './people';
import { SameSiteGuard } from './same-site.guard';
import { Sessions } from './session';
import { SessionsController } from './sessions.controller';
import { SignIn } from './sign-in';
import { SignInController } from './sign-in.controller';
import { TokensController } from './tokens.controller';

/** Who is asking: people sign in with OpenID Connect, machines carry a token. */
@Module({})
export class IdentityModule {
  static with(settings: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SignInController, MeController, SessionsController, TokensController],
      providers: [
        { provide: IdentitySettings, useValue: settings },
        ...[SignIn, People, Authorities, OwnSessions, OwnTokens],
        ...[AuthenticationGuard, SameSiteGuard, Sessions],
      ],
      exports: [AuthenticationGuard, SameSiteGuard, Sessions],
    };
  }
}
