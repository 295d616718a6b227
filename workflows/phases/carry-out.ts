import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';

export const carryOutDuties = {
  /** To those informed and to everyone who follows the dialogue, once each. */
  'send-invitations': (effect) => effectActivities.sendInvitations(effect),
} satisfies Duties;

/**
 * The invitation goes out; the collection opens on its first day and closes after its last, by the clock; each activity
 * is asked for when its date comes near.
 */
export async function carryOut(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('carry-out');
}
