import type { documenting as swedish } from '../sv/documenting';
import type { TextOf } from '../text-of';

export const documenting: TextOf<typeof swedish> = {
  title: '',
};
