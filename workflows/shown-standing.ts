import { upsertSearchAttributes } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { shownDue, shownPhase, type DrivingVersion, type Standing } from './dialogue.messages';

/** What lists of workflows show of this one. Showing costs an event and a write each: only what differs from the last. */
export class ShownStanding {
  /** @param last what was shown when the run began; null for a run that must show it itself */
  constructor(
    private readonly version: DrivingVersion | undefined,
    private last: Standing | null,
  ) {}

  /** That it has ended, its status says; only the first version shows it. */
  show(standing: Standing): void {
    if (this.version === undefined) this.showAsFirst(standing);
    else if (!standing.ended && !this.isShown(standing)) upsertSearchAttributes(pairsOf(standing));
    this.last = standing;
  }

  private showAsFirst(standing: Standing): void {
    if (this.isShown(standing) && this.last?.ended === standing.ended) return;
    upsertSearchAttributes([
      ...pairsOf(standing),
      { key: { name: 'DialogueEnded', type: 'BOOL' }, value: standing.ended },
    ]);
  }

  private isShown({ phase, nextDue }: Standing): boolean {
    return this.last?.phase === phase && this.last.nextDue === nextDue;
  }
}

const pairsOf = ({ phase, nextDue }: Standing): SearchAttributeUpdatePair[] => [
  { key: shownPhase, value: phase },
  { key: shownDue, value: nextDue === null ? null : new Date(nextDue) },
];
