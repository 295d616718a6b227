import { Client, Connection } from '@temporalio/client';
import { requireConfig } from '../config';
import { dataConverter } from '../temporal/data-converter';
import { settingsHere } from './surroundings';

/** Lends a client to `work` and closes its connection. @throws when Temporal does not answer */
export async function withTemporal<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const { temporal, secrets } = requireConfig(settingsHere());
  const connection = await Connection.connect({ address: temporal.address, connectTimeout: '5 seconds' });
  try {
    const { namespace } = temporal;
    return await work(
      new Client({ connection, namespace, dataConverter: dataConverter(secrets.payloadKeys) }),
    );
  } finally {
    await connection.close();
  }
}
