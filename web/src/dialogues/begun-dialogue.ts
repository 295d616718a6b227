import { z } from 'zod';
import { createDialogue, type CreateDialogue } from '../../../src/contract/dialogue';
import { isSame } from '../task/draft-state';

/** As the form holds it: what is not filled in yet is empty. */
const filledIn = z
  .object({
    definition: z.string(),
    title: z.string(),
    owner: z.string(),
    lead: z.string(),
    initiator: createDialogue.shape.initiator,
    conceptId: z.string(),
  })
  .partial()
  .catch({});

interface Offered {
  readonly definitions: readonly { readonly id: string }[];
  readonly owners: readonly { readonly id: string }[];
}

const isAmong = (offered: readonly { readonly id: string }[], id = ''): boolean =>
  offered.some((one) => one.id === id);

/** What was filled in some other day, on `blank`; without a choice that is offered no longer. */
export function takenUp(
  held: unknown,
  blank: CreateDialogue,
  { definitions, owners }: Offered,
): CreateDialogue {
  const { definition, owner, lead, ...rest } = filledIn.parse(held);
  return {
    ...blank,
    ...rest,
    ...(isAmong(definitions, definition) && { definition }),
    ...(isAmong(owners, owner) && { owner, lead: lead ?? '' }),
  };
}

/** Nothing, and what is empty, are the same. */
const written = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));

export const isBegun = (values: CreateDialogue, blank: CreateDialogue): boolean =>
  !isSame(written(values), written(blank));
