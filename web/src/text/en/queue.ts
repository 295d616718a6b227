import type { queue as swedish } from '../sv/queue';
import type { TextOf } from '../text-of';

export const queue: TextOf<typeof swedish> = {
  title: '',
};
