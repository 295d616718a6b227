import type { dialogues as swedish } from '../sv/dialogues';
import type { TextOf } from '../text-of';

export const dialogues: TextOf<typeof swedish> = {
  title: '',
};
