import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';

export const coordinateDuties = {
  /** A dialogue that goes on in another takes with it what people have said, and what they are owed. */
  'move-material': (effect) => effectActivities.moveMaterial(effect),
} satisfies Duties;

/**
 * Every affected administration is asked at once, reminded before and on its date, escalated to its manager, and at last
 * recorded as silent, so that the coordinator can decide with that in view. A plan sent back leaves the phase; when it
 * returns, exactly those whose answer no longer holds are asked again.
 */
export async function coordinate(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('coordinate');
}
