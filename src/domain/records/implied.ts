import { canonicalJson } from '../lifecycle/canonical-json';
import type { SetName } from '../lifecycle/definition';
import type { DialogueState, Fact, FactChanges, Member } from '../lifecycle/state';

/** What a record says beside its own words: facts that clocks run by, and sets whose members are asked. */
export interface Implied {
  readonly facts?: FactChanges;
  readonly sets?: Readonly<Partial<Record<SetName, readonly Member[]>>>;
  readonly adds?: Readonly<Partial<Record<SetName, readonly Member[]>>>;
  /** What the dialogue asks, where the record says so. */
  readonly question?: string;
}

/** Only what was given becomes a fact. */
export const given = (facts: Readonly<Record<string, Fact | undefined>>): Readonly<Record<string, Fact>> =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, Fact] => fact[1] !== undefined));

/** Without what stands there already, so that the timeline tells only what is new. */
export function newOnly(
  { facts = {}, sets = {}, ...rest }: Implied,
  state: Pick<DialogueState, 'facts' | 'sets'>,
): Implied {
  const newFacts = Object.entries(facts).filter(([name, fact]) => (state.facts[name] ?? null) !== fact);
  const newSets = Object.entries(sets).filter(
    ([name, members]) => canonicalJson(state.sets[name] ?? []) !== canonicalJson(members),
  );
  return {
    ...rest,
    ...(newFacts.length > 0 ? { facts: Object.fromEntries(newFacts) } : {}),
    ...(newSets.length > 0 ? { sets: Object.fromEntries(newSets) } : {}),
  };
}

/** Two lists of members as one: a member named twice is asked once, on all its grounds. */
export function joined(...lists: readonly (readonly Member[])[]): readonly Member[] {
  const members = new Map<string, Member>();
  for (const member of lists.flat()) {
    const known = members.get(member.id);
    const grounds = [...new Set([...(known?.grounds ?? []), ...(member.grounds ?? [])])];
    members.set(member.id, { ...known, ...member, ...(grounds.length > 0 ? { grounds } : {}) });
  }
  return [...members.values()];
}
