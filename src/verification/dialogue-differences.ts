import { isDeepStrictEqual } from 'node:util';
import type { DialogueEvent } from '../domain/lifecycle/event';
import { rebuild } from '../domain/lifecycle/evolve';
import type { DialogueState } from '../domain/lifecycle/state';
import type { Difference, Invariant } from './difference';

/** A dialogue's row, as far as its events say what must stand there. */
export interface DialogueRow {
  readonly id: string;
  readonly number: string;
  readonly sequence: number;
  readonly phase: string;
  readonly ended: string | null;
  readonly ownerId: string;
  readonly leadId: string;
  readonly pausedUntil: string | null;
  readonly nextDue: Date | null;
  readonly state: DialogueState;
}

/** Pure: where a dialogue's row is not what its events give. */
export function dialogueDifferences(row: DialogueRow, told: Told): readonly Difference[] {
  const differ = (invariant: Invariant, says: string): Difference => ({
    invariant,
    dialogue: { id: row.id, number: row.number },
    says,
  });
  if (told.kind === 'gap') return [differ('sequence', `händelse ${String(told.sequence)} saknas`)];
  if (told.kind === 'senseless') return [differ('state', `händelserna går inte att följa: ${told.why}`)];
  const { state } = told;
  const fields = differingFields(row, state);
  return [
    ...(row.sequence === state.sequence
      ? []
      : [differ('sequence', `raden säger ${String(row.sequence)} av ${String(state.sequence)} händelser`)]),
    ...(fields.length > 0 ? [differ('state', `händelserna ger något annat i ${fields.join(', ')}`)] : []),
    ...(rests(row, state)
      ? []
      : [differ('rest', 'ingen är tillfrågad, inget är avtalat och inget slut är nått')]),
  ];
}

/** What the events tell by themselves. */
export type Told =
  | { readonly kind: 'whole'; readonly state: DialogueState }
  | { readonly kind: 'gap'; readonly sequence: number }
  | { readonly kind: 'senseless'; readonly why: string };

export function toldBy(events: readonly DialogueEvent[]): Told {
  const gap = events.findIndex(({ sequence }, at) => sequence !== at + 1);
  if (gap !== -1) return { kind: 'gap', sequence: gap + 1 };
  try {
    return { kind: 'whole', state: rebuild(events) };
  } catch (fault) {
    return { kind: 'senseless', why: fault instanceof Error ? fault.message : String(fault) };
  }
}

function differingFields(row: DialogueRow, rebuilt: DialogueState): readonly string[] {
  // What a row keeps has been JSON: a field without a value is not there.
  const expected = JSON.parse(JSON.stringify(rebuilt)) as Record<string, unknown>;
  const kept = row.state as unknown as Record<string, unknown>;
  const ofState = [...new Set([...Object.keys(expected), ...Object.keys(kept)])].filter(
    (field) => !isDeepStrictEqual(expected[field], kept[field]),
  );
  const columns: Readonly<Record<string, readonly [unknown, unknown]>> = {
    phase: [row.phase, rebuilt.phase],
    ended: [row.ended, rebuilt.ended],
    owner_id: [row.ownerId, rebuilt.owner],
    lead_id: [row.leadId, rebuilt.lead],
    paused_until: [row.pausedUntil, rebuilt.paused?.until ?? null],
  };
  const ofRow = Object.keys(columns).filter((column) => columns[column]?.[0] !== columns[column]?.[1]);
  return [...ofState.map((field) => `state.${field}`), ...ofRow];
}

const rests = ({ nextDue }: DialogueRow, { ended, tasks }: DialogueState): boolean =>
  ended !== null || nextDue !== null || Object.values(tasks).some(({ status }) => status === 'open');
