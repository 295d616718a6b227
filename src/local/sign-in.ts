import { join } from 'node:path';
import { Pool } from 'pg';
import { outlivingLoss } from '../database/outliving-loss';
import { roles, type Role } from '../domain/lifecycle/role';
import { startDevelopmentProvider } from '../identity/development-provider';
import { demoPeople } from '../identity/people';
import type { DemoPerson } from '../identity/development-page';
import { rememberedPort } from './ports';
import type { Starting } from './starting';

export interface SignIn {
  readonly issuer: string;
  readonly people: readonly DemoPerson[];
}

const titleOf = (role: string): string => (role in roles ? roles[role as Role].title : role);

/** Where people prove who they are: the provider that the settings name, else the one for development. */
export async function startSignIn(
  { settings, folder, undoing }: Starting,
  databaseUrl: string,
): Promise<SignIn> {
  const given = settings.oidc.issuer;
  if (given !== undefined) return { issuer: given, people: [] };
  const pool = outlivingLoss(new Pool({ connectionString: databaseUrl, max: 2, allowExitOnIdle: true }));
  undoing.add(() => pool.end());
  const people = (): Promise<readonly DemoPerson[]> => demoPeople(pool, titleOf);
  const port = await rememberedPort(join(folder, 'ports.json'), 'identity');
  const provider = await startDevelopmentProvider({
    port,
    issuer: `http://127.0.0.1:${String(port)}`,
    clientId: settings.oidc.clientId,
    redirectUris: [new URL('/auth/callback', settings.http.publicUrl).href],
    people,
    isProduction: settings.isProduction,
  });
  undoing.add(() => provider.stop());
  return { issuer: provider.issuer, people: await people() };
}
