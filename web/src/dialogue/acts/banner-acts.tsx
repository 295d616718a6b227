import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../../src/contract/dialogue';
import { possibleActsQuery } from '../../queries/dialogue';
import { mostUseful } from './possible';
import { TaskButtons } from './task-buttons';
import { useKeptFocus } from './use-kept-focus';

/** At most three acts about what holds the dialogue up. */
export function BannerActs({ dialogue, task }: { dialogue: DialogueDetail; task: WaitingTask }): ReactNode {
  const { data } = useQuery(possibleActsQuery(dialogue.id));
  const { home, keep } = useKeptFocus<HTMLDivElement>();
  const acts = mostUseful(data?.tasks.find(({ key }) => key === task.key)?.acts ?? []);
  if (acts.length === 0) return null;
  return (
    <div ref={home} tabIndex={-1}>
      <TaskButtons key={task.key} dialogue={dialogue} task={task} acts={acts} primary onDone={keep} />
    </div>
  );
}
