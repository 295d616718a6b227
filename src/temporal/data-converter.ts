import type { DataConverter } from '@temporalio/common';
import { EncryptingCodec, type PayloadKey } from './payload-codec';

export const failureConverterPath = require.resolve('./failure-converter');

/** The same for everyone who speaks to Temporal: worker, relay, API and command line. @throws without a key */
export function dataConverter(keys: readonly PayloadKey[]): DataConverter {
  const [first, ...others] = keys;
  if (!first) throw new Error('At least one payload key is needed');
  return { failureConverterPath, payloadCodecs: [new EncryptingCodec([first, ...others])] };
}
