import type { Follower } from '../follower';

/** Planning is people's work: they are asked one step after another, and kept to their dates. */
export async function plan(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('plan');
}
