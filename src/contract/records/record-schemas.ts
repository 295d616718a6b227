import type { z } from 'zod';
import type { RecordKind } from '../../domain/lifecycle/definition';
import { coding, conclusions, representativeness, secondReading } from './analysing';
import { activity, collection, invitation } from './carrying-out';
import { continuation, seasonSummary } from './concept';
import { conditionAnswer, coordinationDecision, objection, overlapChoice, statement } from './coordination';
import { classification, dataSet, registration } from './documenting';
import { archive, commitmentReview, evaluation, lessons } from './following-up';
import { influence, knownAlready, mandate, plan, privacyPlan, question, targetGroups } from './planning';
import { decision, feedback, publication, reception } from './spreading';

/** What must accompany an outcome, by the kind its step names. A new kind does not compile until it has a schema. */
export const recordSchemas = {
  question,
  influence,
  'known-already': knownAlready,
  'target-groups': targetGroups,
  plan,
  'privacy-plan': privacyPlan,
  mandate,
  statement,
  objection,
  'overlap-choice': overlapChoice,
  'condition-answer': conditionAnswer,
  'coordination-decision': coordinationDecision,
  invitation,
  activity,
  collection,
  'data-set': dataSet,
  classification,
  registration,
  coding,
  representativeness,
  conclusions,
  'second-reading': secondReading,
  publication,
  feedback,
  reception,
  decision,
  evaluation,
  'commitment-review': commitmentReview,
  lessons,
  archive,
  'season-summary': seasonSummary,
  continuation,
} satisfies Record<RecordKind, z.ZodType>;

export type RecordContent<Kind extends RecordKind> = z.output<(typeof recordSchemas)[Kind]>;
