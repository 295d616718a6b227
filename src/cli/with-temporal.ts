import type { Client } from '@temporalio/client';
import { requireConfig } from '../config';
import { withClient } from '../temporal/with-client';
import { settingsHere } from './surroundings';

/** @throws when Temporal does not answer, or is not told where it is */
export const withTemporal = <Result>(work: (client: Client) => Promise<Result>): Promise<Result> =>
  withClient(requireConfig(settingsHere()), work);
