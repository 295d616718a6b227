import type { coordination as swedish } from '../sv/coordination';
import type { TextOf } from '../text-of';

export const coordination: TextOf<typeof swedish> = {
  title: '',
};
