import { Injectable, Logger } from '@nestjs/common';
import type { Configuration } from 'openid-client' with { 'resolution-mode': 'import' };
import { ProblemError } from '../http/problem';
import { IdentitySettings } from './identity-settings';

/** What only this browser's session knows of a sign-in until the provider sends the person back. */
export interface SignInUnderWay {
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

const SCOPE = 'openid profile email';

/** Loaded when first needed: an ECMAScript module in a CommonJS program. */
const openid = () => import('openid-client');

/** OpenID Connect, code flow with PKCE, state and nonce. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('SignIn');
  private discovered: Promise<Configuration> | undefined;

  constructor(private readonly settings: IdentitySettings) {}

  /** Where to send the browser, and what to remember until it returns. */
  async begin(returnTo: string): Promise<{ url: string; state: string; underWay: SignInUnderWay }> {
    const client = await openid();
    const configuration = await this.configuration();
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, state, underWay: { verifier, nonce, returnTo } };
  }

  /** The provider's name (`sub`) for the person who came back. `query` begins with `?`. */
  async finish(query: string, state: string, { verifier, nonce }: SignInUnderWay): Promise<string> {
    const client = await openid();
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${this.redirectUri}${query}`),
        { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
      );
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('No subject in the ID token');
      return subject;
    } catch (fault) {
      this.log.warn({ err: fault }, 'sign-in refused');
      throw new ProblemError('sign-in-failed');
    }
  }

  private get redirectUri(): string {
    return new URL('/auth/callback', this.settings.publicUrl).href;
  }

  /** The provider's own description, read once; asked again if it could not be read. */
  private async configuration(): Promise<Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (fault) {
      this.discovered = undefined;
      this.log.warn({ err: fault }, 'identity provider cannot be read');
      throw new ProblemError('identity-provider-unavailable');
    }
  }

  private async discover(): Promise<Configuration> {
    const client = await openid();
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    const authentication = clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret);
    // Plain http only to this very machine: the development provider.
    const onLoopback = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; loopback alone gets it
    const execute = onLoopback ? [client.allowInsecureRequests] : [];
    return client.discovery(url, clientId, undefined, authentication, {
      execute,
      timeout: 5,
    });
  }
}
