import type { planning as swedish } from '../sv/planning';
import type { TextOf } from '../text-of';

export const planning: TextOf<typeof swedish> = {
  title: '',
};
