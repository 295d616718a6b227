import type { results as swedish } from '../sv/results';
import type { TextOf } from '../text-of';

export const results: TextOf<typeof swedish> = {
  title: '',
};
