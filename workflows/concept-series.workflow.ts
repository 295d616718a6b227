import { ApplicationFailure } from '@temporalio/workflow';
import { classOf, effectActivities, registerActivities } from './effects';

/** Each day: every concept in its season whose occurrence has not begun gets it. One that cannot does not stop the next. */
export async function conceptSeries(): Promise<void> {
  let failed: string | null = null;
  for (const conceptId of await registerActivities.conceptsDue()) {
    try {
      await effectActivities.beginOccurrence(conceptId);
    } catch (fault) {
      failed = classOf(fault);
    }
  }
  if (failed !== null) throw ApplicationFailure.nonRetryable('An occurrence could not begin', failed);
}
