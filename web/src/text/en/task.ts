import type { task as swedish } from '../sv/task';
import type { TextOf } from '../text-of';

export const task: TextOf<typeof swedish> = {
  title: 'Task',
  crumbs: 'Breadcrumbs',
  queue: 'My queue',
  goneTitle: 'The task is no longer open',
  goneText: 'Somebody has answered, or the answer is no longer needed.',
  answer: 'Your answer',
  reason: 'Reason',
  settle: 'Give the answer',
  settled: 'The answer is given.',
  savedAt: 'Draft saved {{time}}',
};
