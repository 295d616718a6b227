import type { dialogue as swedish } from '../sv/dialogue';
import type { TextOf } from '../text-of';

export const dialogue: TextOf<typeof swedish> = {
  title: '',
};
