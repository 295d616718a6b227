import type { command as swedish } from '../sv/command';
import type { TextOf } from '../text-of';

export const command: TextOf<typeof swedish> = {
  title: 'Search or do something',
  label: 'Search dialogue, number or act',
  results: 'Results',
  tasks: 'My tasks',
  dialogues: 'Dialogues',
  pages: 'Go to',
  acts: 'Do',
  plan: 'Plan a dialogue',
  queue: 'My queue',
  dialogueList: 'Dialogues',
  stalled: 'Stalled',
  matrix: 'Who does what',
  administration: 'Administration',
  deputies: 'Deputies',
  me: 'My details and sessions',
  theme: 'Switch light and dark',
  language: 'Change language to Swedish',
  signOut: 'Sign out',
  searching: 'Searching',
  first: 'Enter opens {{title}}',
  nothing:
    'Nothing matches “{{words}}”. Search for words of a dialogue’s title or question, its number, or a page.',
  failed: 'The search did not work. The pages below are there all the same.',
  keys: '<k>↑</k> <k>↓</k> choose <k>Enter</k> open <k>Esc</k> close',
  keysTyped: '<k>↑</k> <k>↓</k> choose <k>Enter</k> open <k>Esc</k> empty',
};
