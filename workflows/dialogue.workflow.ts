import type { Duties } from './effects';
import { Follower, type DialogueRun } from './follower';
import { analyse, analyseDuties } from './phases/analyse';
import { carryOut, carryOutDuties } from './phases/carry-out';
import { coordinate, coordinateDuties } from './phases/coordinate';
import { document, documentDuties } from './phases/document';
import { followUp, followUpDuties } from './phases/follow-up';
import { plan } from './phases/plan';
import { season } from './phases/season';
import { spread, spreadDuties } from './phases/spread';

const phases: Readonly<Record<string, (dialogue: Follower) => Promise<void>>> = {
  plan,
  coordinate,
  'carry-out': carryOut,
  document,
  analyse,
  spread,
  'follow-up': followUp,
  season,
};

/** What fell due in one phase may be carried out in the next: people do not wait for it. */
const duties: Duties = {
  ...coordinateDuties,
  ...carryOutDuties,
  ...documentDuties,
  ...analyseDuties,
  ...spreadDuties,
  ...followUpDuties,
};

/** One dialogue, first day to archive. The register says where it stands; this drives what must happen by itself. */
export async function dialogue(run: DialogueRun): Promise<void> {
  const follower = new Follower(run, duties);
  while (!follower.ended) {
    const { phase } = follower;
    // A definition may name phases of its own: there, what is asked is chased.
    await (phases[phase]?.(follower) ?? follower.chaseThrough(phase));
  }
  await follower.windUp();
}
