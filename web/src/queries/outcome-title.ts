import { useQuery } from '@tanstack/react-query';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { titled } from '../text/titled';
import { handbookQuery } from './definition';

/** What the outcomes of a dialogue's steps are called, as its own definition says. */
export function useOutcomeTitle({
  definition,
}: Pick<DialogueDetail, 'definition'>): (step: string, outcome: string) => string {
  const { data } = useQuery(handbookQuery(definition.id, definition.version));
  const steps = data?.phases.flatMap((phase) => phase.steps) ?? [];
  return (step, outcome) =>
    titled(steps.find(({ id }) => id === step)?.outcomes.find(({ id }) => id === outcome)?.title ?? outcome);
}
