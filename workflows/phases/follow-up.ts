import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';

export const followUpDuties = {
  /** The questions of the chosen tier to the lead, and a short form to the participants. */
  'request-evaluation': (effect) => effectActivities.requestEvaluation(effect),
  /** What became of a commitment is public at once. */
  'publish-review': (effect) => effectActivities.publishReview(effect),
  /** A manifest with the hash of every record and file: what the archive holds can be proved. */
  archive: (effect) => effectActivities.archive(effect),
} satisfies Duties;

/** Each commitment's owner is asked at three, six and twelve months; the evaluation is chased; at last it is archived. */
export async function followUp(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('follow-up');
}
