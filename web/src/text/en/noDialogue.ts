import type { noDialogue as swedish } from '../sv/noDialogue';
import type { TextOf } from '../text-of';

export const noDialogue: TextOf<typeof swedish> = {
  goneTitle: 'There is no such dialogue',
  goneText: 'The address leads to no dialogue. Perhaps it is misspelt.',
  toList: 'To all dialogues',
  closedTitle: 'You may not read this dialogue',
  closedCitizens: 'A citizen dialogue is read by officials and elected representatives of the city.',
  closedUsers:
    'A service-user dialogue is read by officials of its own administration, by the dialogue coordinator and by those with a task in it.',
  yourRoles: 'You are here as {{roles}}.',
  noRoles: 'You hold no role today.',
  closedRule: 'See who may read a dialogue',
};
