import { z } from 'zod';
import { addContribution, type AddContribution } from '../../../src/contract/contribution';
import { date } from '../../../src/contract/fields';
import { pruned } from '../form/pruned';

const { channel, text, language, age, sex, area, dataSetId, participant } = addContribution.shape;

/** What the form holds: the day instead of the instant, and the address beside the rest. */
export const writtenForm = z
  .strictObject({
    ...{ channel, text, age, sex, area, dataSetId },
    language: language.unwrap(),
    day: date.optional(),
    address: participant.unwrap().shape.address.optional(),
    wantsFeedback: z.boolean(),
  })
  .superRefine(({ wantsFeedback, address }, context) => {
    if (wantsFeedback && address === undefined)
      context.addIssue({ code: 'custom', path: ['address'], message: 'Skriv vart svaret ska gå.' });
  });
export type WrittenForm = z.input<typeof writtenForm>;

/** A day is its first minutes: what was said today has happened. */
const instantOf = (day: string): string => `${day}T00:00:00+01:00`;

export function bodyOf(form: WrittenForm): AddContribution {
  const { day, address, wantsFeedback, ...rest } = pruned(form) as WrittenForm;
  return {
    ...rest,
    ...(day !== undefined && { saidAt: instantOf(day) }),
    ...(address !== undefined && { participant: { address, wantsFeedback } }),
  };
}

export const emptyForm = (dataSetId?: string): Partial<WrittenForm> => ({
  channel: 'paper',
  text: '',
  language: 'sv',
  wantsFeedback: false,
  dataSetId: dataSetId ?? '',
});

/** The next form of the pile: how it came, when and to what it belongs are as before; who said it is somebody else. */
export const nextForm = ({ channel: came, language: said, day, dataSetId: set }: WrittenForm) => ({
  ...emptyForm(set),
  channel: came,
  language: said,
  day: day ?? '',
  age: '',
  sex: '',
  area: '',
  address: '',
});
