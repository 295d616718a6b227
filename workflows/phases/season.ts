import type { Follower } from '../follower';

/** A concept's year: its occurrences are begun by the series' own Schedule, its summary and continuation are chased here. */
export async function season(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('season');
}
