import type { administration as swedish } from '../sv/administration';
import type { TextOf } from '../text-of';

export const administration: TextOf<typeof swedish> = {
  title: '',
};
