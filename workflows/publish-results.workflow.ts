import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { EffectRef } from '../activities/effect';
import { classOf, effectActivities, registerActivities } from './effects';

const OUTCOME_UNKNOWN = 'OutcomeUnknown';

/** What has been made public cannot be unread: tried once, and if nobody knows how that went, a person finds out. */
const { publish } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 1 },
});

const { preparePublication, renderPublication, announcePublication } = effectActivities;
const { withdrawPublication, discardRendering, markEffect } = registerActivities;

/**
 * A saga: each step has its way back. Prepare, render, publish, announce; a step that fails takes back those before it.
 * When nobody knows whether it was published nothing is taken back: that is for a person to see to.
 */
export async function publishResults(effect: EffectRef): Promise<void> {
  const waysBack: (() => Promise<void>)[] = [];
  try {
    const publicationId = await preparePublication(effect);
    waysBack.unshift(() => withdrawPublication(publicationId));
    await renderPublication(effect, publicationId);
    waysBack.unshift(() => discardRendering(effect));
    await publishOnce(publicationId);
    await announcePublication(effect, publicationId);
    await markEffect(effect, { status: 'done' });
  } catch (fault) {
    const error = classOf(fault);
    if (error === OUTCOME_UNKNOWN) await markEffect(effect, { status: 'unknown' });
    else {
      for (const back of waysBack) await back();
      await markEffect(effect, { status: 'failed', error });
    }
    throw ApplicationFailure.nonRetryable('The results were not published', error);
  }
}

/** Only an answer that says so means that nothing was published. */
async function publishOnce(publicationId: string): Promise<void> {
  try {
    await publish(publicationId);
  } catch (fault) {
    if (classOf(fault) === 'NotPublished') throw fault;
    throw ApplicationFailure.nonRetryable('It may have been published', OUTCOME_UNKNOWN);
  }
}
