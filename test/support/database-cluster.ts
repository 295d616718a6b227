import { Client } from 'pg';

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

/** Sessions that a test forgot are ended, so that they cannot keep the database alive. */
export const dropDatabase = (clusterUrl: string, name: string): Promise<void> =>
  inCluster(clusterUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );

async function inCluster(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
