import type { z } from 'zod';
import { date } from '../../../src/contract/fields';

/** A day after another that is known here; `message` says which. The API judges by its own clock all the same. */
export const laterDay = (day: string, message: string): z.ZodISODate =>
  date.refine((given) => given > day, message);
