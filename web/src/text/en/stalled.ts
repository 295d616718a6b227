import type { stalled as swedish } from '../sv/stalled';
import type { TextOf } from '../text-of';

export const stalled: TextOf<typeof swedish> = {
  title: '',
};
