import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dialogueQuery } from './dialogue';

/** The dialogue whose page a tab stands on: the page has read it before it shows its tabs. */
export function useDialogue(): DialogueDetail {
  const { id } = useParams({ from: '/dialoger/$id' });
  return useSuspenseQuery(dialogueQuery(id)).data;
}
