import type { carryingOut as swedish } from '../sv/carryingOut';
import type { TextOf } from '../text-of';

export const carryingOut: TextOf<typeof swedish> = {
  title: '',
};
