import type { followUp as swedish } from '../sv/followUp';
import type { TextOf } from '../text-of';

export const followUp: TextOf<typeof swedish> = {
  title: '',
};
