import type { TimelineItem } from '../../../../src/contract/dialogue-history';
import { kindOf, type EventKind } from '../story';
import { byName } from '../../text/by-name';

/** What one looks for in a history. */
export const eventGroups = ['decisions', 'reminders', 'plan', 'tasks', 'phases'] as const;
export type EventGroup = (typeof eventGroups)[number];

/** A new kind of event does not compile until it belongs somewhere. */
const groups: Readonly<Record<EventKind, EventGroup>> = {
  begun: 'phases',
  'phase-entered': 'phases',
  'window-opened': 'phases',
  'window-closed': 'phases',
  paused: 'decisions',
  resumed: 'decisions',
  ended: 'decisions',
  merged: 'decisions',
  'handed-over': 'decisions',
  proposed: 'decisions',
  'conflict-declared': 'decisions',
  'task-settled': 'decisions',
  'plan-changed': 'plan',
  'facts-recorded': 'plan',
  'members-named': 'plan',
  'members-added': 'plan',
  reminded: 'reminders',
  escalated: 'reminders',
  'task-opened': 'tasks',
  'task-skipped': 'tasks',
  'task-voided': 'tasks',
  'task-claimed': 'tasks',
  'task-released': 'tasks',
  'task-assigned': 'tasks',
  'task-extended': 'tasks',
  'task-rescheduled': 'tasks',
};

export const groupOf = (item: TimelineItem): EventGroup => groups[kindOf(item)];

/** An event kind this page knows; one that a newer system has told of is left to that system's page. */
export const isKnown = (item: TimelineItem): boolean => Object.hasOwn(groups, kindOf(item));

/** Whose: `auto` is the clock. */
export interface HistoryFilter {
  readonly visa?: EventGroup;
  readonly av?: string;
}

export const AUTOMATIC = 'auto';

/** Those that pass the filter, newest first. */
export function filtered(
  items: readonly TimelineItem[],
  { visa, av }: HistoryFilter,
): readonly TimelineItem[] {
  return items
    .filter((item) => isKnown(item) && (visa === undefined || groupOf(item) === visa) && isBy(item, av))
    .toReversed();
}

function isBy({ actor, onBehalfOf }: TimelineItem, av: string | undefined): boolean {
  if (av === undefined) return true;
  if (av === AUTOMATIC) return actor === null;
  return actor?.id === av || onBehalfOf?.id === av;
}

/** Everybody who has done something, or for whom it was done. */
export function actorsIn(
  items: readonly TimelineItem[],
): readonly { readonly id: string; readonly name: string }[] {
  const all = items.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf].filter((one) => one !== null));
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...byId.values()].sort(byName);
}
