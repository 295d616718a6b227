import { checkBeforeStart } from './before-start';
import { dataFolder, makeDataFolder } from './data-folder';
import { startPrograms } from './programs';
import { strikeOut, writeDown } from './running-system';
import { localSecrets } from './secrets';
import { startServers, type Servers } from './servers';
import { startSignIn, type SignIn } from './sign-in';
import type { Starting } from './starting';
import { Undoing } from './undoing';

export interface LocalSystem extends Servers, SignIn {
  readonly address: string;
  readonly folder: string;
  /** What the API and the worker were started with. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export type StartOptions = Pick<Starting, 'settings' | 'leaving' | 'say' | 'onGivenUp'>;

/** Starts everything on this machine. What the settings name is used; the rest is embedded. */
export async function startLocalSystem(options: StartOptions): Promise<LocalSystem> {
  const { settings } = options;
  const folder = dataFolder(settings.dataFolder);
  await checkBeforeStart(settings, folder);
  makeDataFolder(folder);
  const undoing = new Undoing();
  try {
    const parts = await startParts({ ...options, folder, undoing, secrets: localSecrets(folder) });
    return { ...parts, address: settings.http.publicUrl, folder, stop: () => undoing.run() };
  } catch (error) {
    await undoing.run();
    throw error;
  }
}

/** In the order they lean on each other. */
async function startParts(starting: Starting): Promise<Omit<LocalSystem, 'address' | 'folder' | 'stop'>> {
  const { settings, folder, undoing, leaving } = starting;
  const servers = await startServers(starting);
  leaving.throwIfAborted();
  const signIn = await startSignIn(starting, servers.databaseUrl);
  const variables = variablesFor(starting, servers, signIn);
  leaving.throwIfAborted();
  writeDown(folder, { pid: process.pid, address: settings.http.publicUrl, variables });
  undoing.add(() => strikeOut(folder));
  starting.say('Startar API och drivare');
  await startPrograms(starting, variables);
  return { ...servers, ...signIn, variables };
}

function variablesFor(
  { settings, secrets }: Starting,
  servers: Servers,
  signIn: SignIn,
): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporal.namespace,
    OIDC_ISSUER: signIn.issuer,
    SESSION_SECRET: settings.secrets.session ?? secrets.session,
    // Given keys are already in the environment that the programs inherit.
    ...(settings.secrets.payloadKeys === undefined ? { PAYLOAD_KEYS: secrets.payloadKeys } : {}),
    PUBLIC_URL: settings.http.publicUrl,
  };
}
