import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider, ProviderContext } from 'oidc-provider';
import { DevelopmentMemory } from './development-memory';
import { choosePerson, policyOfChoice, type DemoPerson } from './development-page';

export interface DevelopmentProviderOptions {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** Asked anew for every page, so that a seed or a new person shows at once. */
  readonly people: () => Promise<readonly DemoPerson[]>;
  readonly isProduction: boolean;
}

export interface DevelopmentProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/**
 * A real OpenID provider (code flow, PKCE demanded) in which one signs in by choosing a person. It listens on loopback
 * only, and never in production: whoever reaches it can be anybody.
 */
export async function startDevelopmentProvider(
  options: DevelopmentProviderOptions,
): Promise<DevelopmentProvider> {
  if (options.isProduction) {
    throw new Error('The development identity provider never runs in production: set OIDC_ISSUER');
  }
  const provider = await createProvider(options);
  const carryOn = provider.callback();
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith('/interaction/')
      ? interact(provider, options, { request, response })
      : carryOn(request, response);
    answer.catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end('Inloggningen har gått ut eller redan använts. Börja om.');
    });
  });
  await listening(server, options.port);
  return { issuer: options.issuer, stop: () => stopped(server) };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** GET shows whom one can be; POST is the choice. */
async function interact(
  provider: Provider,
  { people, redirectUris }: DevelopmentProviderOptions,
  { request, response }: Exchange,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('subject') ?? '';
    await provider.interactionFinished(request, response, { login: { accountId, remember: false } });
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOfChoice(redirectUris.map((uri) => new URL(uri).origin)),
    'cache-control': 'no-store',
  });
  response.end(choosePerson(uid, await people()));
}

async function createProvider(options: DevelopmentProviderOptions): Promise<Provider> {
  const oidc = await withoutAdvice(() => import('oidc-provider'));
  const policy = oidc.interactionPolicy.base();
  const { Check } = oidc.interactionPolicy;
  // Always ask: whoever tries the product changes person all the time.
  policy
    .get('login')
    ?.checks.add(
      new Check('choose', 'a person is chosen at every sign-in', ({ oidc: { result } }) =>
        result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  policy.remove('consent');
  return new oidc.Provider(options.issuer, {
    ...fixedConfiguration(),
    adapter: new DevelopmentMemory().adapter,
    clients: [clientOf(options)],
    interactions: { policy, url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: grantAll,
    findAccount: async (_: unknown, subject: string) => {
      const person = (await options.people()).find((one) => one.subject === subject);
      return (
        person && {
          accountId: subject,
          claims: () => ({ sub: subject, name: person.name, email: person.email }),
        }
      );
    },
  });
}

/** The package advises a newer Node as it is loaded. The one this house runs on is pinned and tested with it. */
/* eslint-disable no-console -- it is the console that the advice goes to */
async function withoutAdvice<Module>(load: () => Promise<Module>): Promise<Module> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
/* eslint-enable no-console */

const clientOf = ({ clientId, redirectUris }: DevelopmentProviderOptions): object => ({
  client_id: clientId,
  redirect_uris: redirectUris,
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'none',
  id_token_signed_response_alg: 'ES256',
});

/** Keys of its own at every start: nothing it has signed outlives it. */
function fixedConfiguration(): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const minutes = (n: number): number => n * 60;
  return {
    jwks: {
      keys: [
        {
          ...privateKey.export({ format: 'jwk' }),
          alg: 'ES256',
          use: 'sig',
          kid: randomBytes(8).toString('hex'),
        },
      ],
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    renderError: (context: { type: string; body: string }, { error }: { error: string }) => {
      context.type = 'text';
      context.body = `Inloggningen gick inte att slutföra: ${error}`;
    },
    ttl: {
      AccessToken: minutes(5),
      AuthorizationCode: minutes(1),
      Grant: minutes(60),
      IdToken: minutes(5),
      Interaction: minutes(30),
      Session: minutes(60),
    },
  };
}

async function grantAll({ oidc }: ProviderContext): Promise<object> {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
