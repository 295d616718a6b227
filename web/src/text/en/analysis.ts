import type { analysis as swedish } from '../sv/analysis';
import type { TextOf } from '../text-of';

export const analysis: TextOf<typeof swedish> = {
  title: '',
};
