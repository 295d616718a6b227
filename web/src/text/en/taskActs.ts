import type { taskActs as swedish } from '../sv/taskActs';
import type { TextOf } from '../text-of';

export const taskActs: TextOf<typeof swedish> = {
  claim: 'Take',
  claimOf: 'Take: {{task}}',
  release: 'Let go',
  releaseMine: 'Let go of it',
  releaseOther: 'Let go for {{name}}',
  releaseOtherMore: 'Let go for {{name}}…',
  releaseOtherTitle: 'Let go of the task for {{name}}',
  releaseOtherText:
    '{{name}} has taken the task and may be working on it now. Let go, it is free to take for all who may answer.',
  assign: 'Assign',
  assignMore: 'Assign…',
  assignTitle: 'Assign: {{task}}',
  assignTo: 'To whom',
  assignHint: 'Here are those who hold the role the task waits for.',
  remind: 'Remind',
  extend: 'Extend',
  extendMore: 'Extend…',
  extendTitle: 'Extend the due date: {{task}}',
  newDue: 'New due date',
  laterThan: 'Choose a day after {{day}}',
  dueNow: 'Now {{day}}.',
  extendReason: 'Why is more time needed?',
  open: 'Open',
  claimed: 'The task is yours.',
  released: 'The task is free for others.',
  assigned: 'The task is assigned.',
  reminded: 'The reminder is sent.',
  extended: 'The due date is moved to {{day}}.',
};
