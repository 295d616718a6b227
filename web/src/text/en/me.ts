import type { me as swedish } from '../sv/me';
import type { TextOf } from '../text-of';

export const me: TextOf<typeof swedish> = {
  title: '',
};
