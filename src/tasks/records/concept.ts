import { faultWords } from '../../contract/fault-words';
import { fault, listed, type RecordHandler } from './handler';

export const seasonSummary: RecordHandler<'season-summary'> = {
  references: ({ occurrences }) => listed('dialogue', 'occurrences', occurrences),
};

export const continuation: RecordHandler<'continuation'> = {
  faults: ({ seasonEnds }, { outcome }) =>
    outcome === 'continue' && seasonEnds === undefined
      ? [fault('seasonEnds', 'date-required', faultWords.seasonEnds)]
      : [],
  brings: ({ seasonEnds }) => (seasonEnds === undefined ? {} : { facts: { 'season-ends': seasonEnds } }),
};
