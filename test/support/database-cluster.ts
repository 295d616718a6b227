import { Client, DatabaseError } from 'pg';

/** Creates a database in the cluster that `clusterUrl` leads to, copied from `template` if one is named. Answers with its address. */
export async function createEmpty(clusterUrl: string, name: string, template?: string): Promise<string> {
  await inCluster(clusterUrl, (client) => {
    const like = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`;
    return client.query(`create database ${client.escapeIdentifier(name)}${like}`);
  });
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

const IN_USE = '55006';

/**
 * A connection that is just being closed is waited for, which PostgreSQL does for five seconds: ended by force, it would
 * still tell its pool, which nobody listens to any more. Sessions that a test forgot are then ended all the same.
 */
export const dropDatabase = (clusterUrl: string, name: string): Promise<void> =>
  inCluster(clusterUrl, async (client) => {
    const drop = `drop database if exists ${client.escapeIdentifier(name)}`;
    try {
      await client.query(drop);
    } catch (fault) {
      if (!(fault instanceof DatabaseError) || fault.code !== IN_USE) throw fault;
      await client.query(`${drop} with (force)`);
    }
  });

async function inCluster(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
