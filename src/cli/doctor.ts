import { statfs } from 'node:fs/promises';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { type Settings } from '../config';
import { pendingMigrations } from '../database/migrate';
import { dataFolder } from '../local/data-folder';
import { projectRoot } from '../local/project-root';
import { print, printTable } from './print';
import { PRISMA_FOLDER, settingsHere } from './surroundings';

interface Finding {
  readonly isWell: boolean;
  /** What was found, or what to do about it. */
  readonly says: string;
}

type Check = (settings: Settings) => Promise<Finding>;

const well = (says: string): Finding => ({ isWell: true, says });
const ill = (says: string): Finding => ({ isWell: false, says });

const LEAST_FREE_GB = 1;
const OLDEST_POSTGRES = 16;

const checks: Readonly<Record<string, Check>> = {
  Node: () => {
    const { node } = process.versions;
    const [major = 0, minor = 0] = node.split('.').map(Number);
    const isNewEnough = major > 20 || (major === 20 && minor >= 20);
    return Promise.resolve(isNewEnough ? well(node) : ill(`${node}: installera Node 20.20 eller senare`));
  },
  PostgreSQL: async ({ database }) => {
    if (database.url === undefined) return ill('körs inte: starta med `npm start` eller ange DATABASE_URL');
    const client = new Client({ connectionString: database.url, connectionTimeoutMillis: 3_000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      const version = rows[0]?.server_version ?? 'okänd version';
      return Number.parseInt(version, 10) >= OLDEST_POSTGRES
        ? well(version)
        : ill(`${version}: uppgradera till PostgreSQL ${String(OLDEST_POSTGRES)} eller senare`);
    } finally {
      await client.end();
    }
  },
  Migreringar: async ({ database }) => {
    if (database.url === undefined) return ill('kan inte läsas utan databas');
    const pending = await pendingMigrations({ databaseUrl: database.url, prismaFolder: PRISMA_FOLDER });
    return pending.length === 0
      ? well('alla är införda')
      : ill(`${String(pending.length)} återstår: kör \`radslag migrate\``);
  },
  Temporal: async ({ temporal: { address, namespace } }) => {
    if (address === undefined) return ill('körs inte: starta med `npm start` eller ange TEMPORAL_ADDRESS');
    const connection = await Connection.connect({ address, connectTimeout: '3 seconds' });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      const { serverVersion } = await connection.workflowService.getSystemInfo({});
      return well(`${serverVersion} på ${address}`);
    } finally {
      await connection.close();
    }
  },
  Disk: async (settings) => {
    const folder = dataFolder(settings.dataFolder);
    const { bavail, bsize } = await statfs(folder).catch(() => statfs(projectRoot()));
    const free = (bavail * bsize) / 1_000_000_000;
    const says = `${free.toFixed(1)} GB ledigt`;
    return free >= LEAST_FREE_GB
      ? well(says)
      : ill(`${says}: frigör utrymme, minst ${String(LEAST_FREE_GB)} GB`);
  },
};

/** Looks at what the system stands on, says what is wrong and how it is mended. Exit code 1 if anything is. */
export async function doctor(): Promise<void> {
  const settings = settingsHere();
  const findings = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, Finding]> => [
      name,
      await check(settings).catch((error: unknown) => ill(`svarar inte (${reasonOf(error)})`)),
    ]),
  );
  printTable(findings.map(([name, { isWell, says }]) => [isWell ? 'OK ' : 'FEL', name, says]));
  const ailing = findings.filter(([, { isWell }]) => !isWell).length;
  print(
    ailing === 0
      ? '\nAllt är som det ska.'
      : `\n${String(ailing)} av ${String(findings.length)} behöver åtgärdas.`,
  );
  if (ailing > 0) process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
