import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures are locked by the codec as well. Loaded by its path, also into workflow code. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
