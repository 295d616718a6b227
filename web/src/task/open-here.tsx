import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { possibleActsQuery } from '../queries/dialogue';
import { Banner } from '../ui/status';

interface OpenHereProps {
  readonly dialogue: DialogueDetail;
  /** The steps this part of the dialogue is about. */
  readonly steps: readonly string[];
  /** What the reader is told: that these wait for them. */
  readonly label: string;
  /** Which of several tasks of the same step. */
  readonly about?: (task: WaitingTask) => string | undefined;
}

/** What waits here for the one who reads, each a way to its answer. Nothing when nothing does. */
export function OpenHere({ dialogue, steps, label, about }: OpenHereProps): ReactNode {
  const { data } = useQuery(possibleActsQuery(dialogue.id));
  const mine = dialogue.waiting.filter(
    ({ key, step }) =>
      steps.includes(step) &&
      data?.tasks
        .find((task) => task.key === key)
        ?.acts.some(({ act, permitted }) => act === 'settle' && permitted),
  );
  if (mine.length === 0) return null;
  return (
    <Banner tone="now" icon="inbox">
      <p>
        <strong>{label}</strong>
      </p>
      <ul className="stack openhere">
        {mine.map((task) => {
          const which = about?.(task);
          return (
            <li key={task.key}>
              <Link to="/dialoger/$id/uppgift/$task" params={{ id: dialogue.id, task: task.ref }}>
                {task.title}
                {which !== undefined && `: ${which}`}
              </Link>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
