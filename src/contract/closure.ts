import { z } from 'zod';
import { date, line } from './fields';
import { page, pageQuery } from './page';

export const closureQuery = pageQuery.extend({ from: date.optional(), to: date.optional() });
export type ClosureQuery = z.output<typeof closureQuery>;

/** A day nobody works on here, beside Sweden's own. */
export const closure = z.strictObject({ day: date, name: line });
export type Closure = z.output<typeof closure>;
export const closurePage = page(closure);
