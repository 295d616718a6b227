import type { ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { PausedStatus } from './paused-status';
import { Status } from './status';

interface WaitedForProps {
  readonly dialogue: Pick<DialogueDetail, 'paused'>;
  readonly task: Pick<WaitingTask, 'overdue'>;
  /** Who is waited for, and how long. */
  readonly children: ReactNode;
}

/** Somebody is waited for; while the dialogue is paused nobody is. */
export const WaitedFor = ({
  dialogue: { paused },
  task: { overdue },
  children,
}: WaitedForProps): ReactNode =>
  paused ? (
    <PausedStatus until={paused.until} />
  ) : (
    <Status tone={overdue ? 'danger' : 'now'} icon="hourglass" act={overdue}>
      {children}
    </Status>
  );
