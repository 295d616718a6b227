import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';

export const documentDuties = {
  /** Every stored file is read back and its hash compared: what is archived is what was collected. */
  'verify-files': (effect) => effectActivities.verifyFiles(effect),
} satisfies Duties;

/** The raw data is registered, classified and given its diarienummer; its files are proved whole meanwhile. */
export async function document(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('document');
}
