/** Where each phase of a definition has its tab. */
export const phaseTabs = {
  plan: '/dialoger/$id/plan',
  coordinate: '/dialoger/$id/samordning',
  'carry-out': '/dialoger/$id/genomforande',
  document: '/dialoger/$id/underlag',
  analyse: '/dialoger/$id/analys',
  spread: '/dialoger/$id/resultat',
  'follow-up': '/dialoger/$id/uppfoljning',
  season: '/dialoger/$id/sasong',
} as const;

export type TabbedPhase = keyof typeof phaseTabs;

export const isTabbed = (phase: string): phase is TabbedPhase => Object.hasOwn(phaseTabs, phase);
