import type { Act } from './command';
import type { EffectKind, Party, PlanField, RecordKind, SetName } from './definition';

/** The words a definition may use, as values: a definition read from a store is checked against them. */
const words = <Word extends string>(all: Readonly<Record<Word, true>>): ReadonlySet<string> =>
  new Set(Object.keys(all));

/** Facts that definitions may count from or ask about. Dates are `YYYY-MM-DD`. */
export const dateFacts: ReadonlySet<string> = new Set([
  'board-date',
  'collection-begins',
  'collection-ends',
  'decision-date',
  'season-ends',
]);

export const facts: ReadonlySet<string> = new Set([
  ...dateFacts,
  'deciding-committee',
  'deciding-administration',
  'publish-results',
  'committee-decides',
]);

export const setNames = words<SetName>({
  'affected-administrations': true,
  overlaps: true,
  conditions: true,
  activities: true,
  'data-sets': true,
  receivers: true,
  'commitment-reviews': true,
});

/** Sets whose members have dates of their own. */
export const datedSets: ReadonlySet<string> = new Set<SetName>(['activities', 'commitment-reviews']);

export const planFields = words<PlanField>({
  question: true,
  'influence-level': true,
  area: true,
  period: true,
  'target-groups': true,
  methods: true,
});

export const effectKinds = words<EffectKind>({
  'send-invitations': true,
  'verify-files': true,
  'compute-representativeness': true,
  'publish-results': true,
  'send-feedback': true,
  'request-evaluation': true,
  'publish-review': true,
  'move-material': true,
  archive: true,
});

export const partyUnits = words<Party['unit']>({
  lead: true,
  owner: true,
  member: true,
  deciding: true,
  any: true,
});

export const circles = words<'performer' | 'oneself' | 'staff' | 'own-staff'>({
  performer: true,
  oneself: true,
  staff: true,
  'own-staff': true,
});

export const acts = words<Act>({
  claim: true,
  release: true,
  assign: true,
  remind: true,
  extend: true,
  'change-plan': true,
  pause: true,
  resume: true,
  withdraw: true,
  merge: true,
  'hand-over': true,
  propose: true,
  'declare-conflict': true,
  read: true,
});

export const recordKinds = words<RecordKind>({
  question: true,
  influence: true,
  'known-already': true,
  'target-groups': true,
  plan: true,
  'privacy-plan': true,
  mandate: true,
  statement: true,
  objection: true,
  'overlap-choice': true,
  'condition-answer': true,
  'coordination-decision': true,
  invitation: true,
  activity: true,
  collection: true,
  'data-set': true,
  classification: true,
  registration: true,
  coding: true,
  representativeness: true,
  conclusions: true,
  'second-reading': true,
  publication: true,
  feedback: true,
  reception: true,
  decision: true,
  evaluation: true,
  'commitment-review': true,
  lessons: true,
  archive: true,
  'season-summary': true,
  continuation: true,
});
