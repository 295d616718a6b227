import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { faultSentences } from '../../../src/contract/fault-sentences';
import { chosenLanguage } from '../text/i18n';
import { englishFaults } from './english-faults';
import { pruned } from './pruned';

/** The form's judge: the same contract as the API's, in the reader's language. */
export function judgedBy<Values extends FieldValues>(schema: z.ZodType<unknown, Values>): Resolver<Values> {
  const resolve = zodResolver<Values, unknown, unknown>(schema, {
    // Asked for each fault: the reader may have changed the language since the form was opened.
    error: (issue) => (chosenLanguage() === 'sv' ? faultSentences : englishFaults)(issue),
  }) as unknown as Resolver<Values>;
  return (values, context, options) => resolve(pruned(values) as Values, context, options);
}
