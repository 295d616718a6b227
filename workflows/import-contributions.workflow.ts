import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';
import { classOf, registerActivities } from './effects';

/** It beats as long as its process lives: one that is silent has been killed, and another goes on where it was. */
const { importContributions: importFile } = proxyActivities<Activities>({
  startToCloseTimeout: '4 hours',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** One file of contributions, read to its end whatever happens to the one who reads it. */
export async function importContributions(importId: string): Promise<void> {
  try {
    await importFile(importId);
  } catch (fault) {
    const error = classOf(fault);
    await registerActivities.markImportFailed(importId, error);
    throw ApplicationFailure.nonRetryable('The file was not imported', error);
  }
}
