import { Client, Connection } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import type { Config } from '../config';
import { dataConverter } from './data-converter';

/** Lends a client to `work` and closes its connection. @throws when Temporal does not answer */
export async function withClient<Result>(
  { temporal: { address, namespace }, secrets }: Pick<Config, 'temporal' | 'secrets'>,
  work: (client: Client) => Promise<Result>,
  connectTimeout: Duration = '5 seconds',
): Promise<Result> {
  const connection = await Connection.connect({ address, connectTimeout });
  try {
    return await work(
      new Client({ connection, namespace, dataConverter: dataConverter(secrets.payloadKeys) }),
    );
  } finally {
    await connection.close();
  }
}
