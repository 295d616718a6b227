import type { ReactNode } from 'react';
import { useDialogue } from '../queries/use-dialogue';
import './coordination.css';
import { DecisionPanel } from './decision-panel';
import { OverlapTable } from './overlap-table';
import { StatementTable } from './statement-table';

/** Who has been asked and what they say, which dialogues meet, and what was decided. */
export function CoordinationTab(): ReactNode {
  const dialogue = useDialogue();
  return (
    <div className="stack parts">
      <DecisionPanel dialogue={dialogue} />
      <StatementTable dialogue={dialogue} />
      <OverlapTable dialogue={dialogue} />
    </div>
  );
}
