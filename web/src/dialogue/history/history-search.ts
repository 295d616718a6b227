import { eventGroups, type EventGroup } from './event-group';

/** What the address says of the history: which events, whose, and the record that is open in front. */
export interface HistorySearch {
  readonly visa?: EventGroup;
  readonly av?: string;
  readonly underlag?: string;
}

export function historySearch({ visa, av, underlag }: Record<string, unknown>): HistorySearch {
  const group = eventGroups.find((each) => each === visa);
  return {
    ...(group && { visa: group }),
    ...(typeof av === 'string' && av !== '' && { av }),
    ...(typeof underlag === 'string' && { underlag }),
  };
}
