import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';

export const analyseDuties = {
  /** Who took part, against the dated population of those the dialogue is for: ready when the analyst begins. */
  'compute-representativeness': (effect) => effectActivities.computeRepresentativeness(effect),
} satisfies Duties;

/** Coding, conclusions and the second reader are people's; the figures are computed for them. */
export async function analyse(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('analyse');
}
