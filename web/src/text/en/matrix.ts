import type { matrix as swedish } from '../sv/matrix';
import type { TextOf } from '../text-of';

export const matrix: TextOf<typeof swedish> = {
  title: '',
};
