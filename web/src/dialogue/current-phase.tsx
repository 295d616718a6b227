import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dialogueQuery } from '../queries/dialogue';
import { isTabbed, phaseTabs } from './phase-tabs';

/** To the tab of the phase where the dialogue stands. */
export function CurrentPhase(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id' });
  const { data: dialogue } = useSuspenseQuery(dialogueQuery(id));
  const { id: phase } = dialogue.phase;
  return (
    <Navigate to={isTabbed(phase) ? phaseTabs[phase] : '/dialoger/$id/historik'} params={{ id }} replace />
  );
}
