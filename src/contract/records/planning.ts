import { z } from 'zod';
import {
  areaId,
  date,
  evaluationTier,
  influenceLevel,
  inOrder,
  language,
  line,
  section,
  targetGroupId,
  text,
  unique,
  unitId,
} from '../fields';
import { faultWords } from '../fault-words';

export const questionFields = {
  purpose: text,
  question: line,
  areas: unique(areaId).min(1, faultWords.noArea),
  periodFrom: date,
  periodTo: date,
  form: z.enum(['punktdialog', 'konceptdialog']),
  initiator: z.enum(['committee', 'official', 'resident-proposal']),
};

export const question = z.strictObject(questionFields).superRefine(inOrder('periodFrom', 'periodTo'));

export const influenceFields = {
  influenceLevel,
  canBeInfluenced: text,
  cannotBeInfluenced: text,
  decidesAfterwards: text,
  /** The committee whose mandate and decision this is; a brukardialog's manager decides without one. */
  decidingCommittee: unitId.optional(),
};

export const influence = z.strictObject(influenceFields);

const earlierDialogue = z
  .strictObject({
    dialogueId: z.uuid().optional(),
    /** For what was held outside the register. */
    title: line.optional(),
    reuse: text.optional(),
    reason: text.optional(),
  })
  .superRefine(({ dialogueId, title, reuse, reason }, context) => {
    if (dialogueId === undefined && title === undefined)
      context.addIssue({ code: 'custom', path: ['title'], message: faultWords.whichDialogue });
    if (reuse === undefined && reason === undefined)
      context.addIssue({
        code: 'custom',
        path: ['reuse'],
        message: faultWords.reusedOrWhyNot,
      });
  });

export const knownAlready = z
  .strictObject({ earlier: z.array(earlierDialogue).max(200), note: text.optional() })
  .superRefine(({ earlier, note }, context) => {
    if (earlier.length === 0 && note === undefined)
      context.addIssue({
        code: 'custom',
        path: ['note'],
        message: faultWords.howYouKnow,
      });
  });

export const targetGroupFields = {
  groups: unique(targetGroupId).min(1, faultWords.noGroup),
  /** Who is usually missing, and what is done about it. */
  missing: text,
  measures: text,
  population: z.strictObject({
    description: text,
    size: z.int().min(1).max(1_000_000_000).optional(),
    countedAt: date.optional(),
    dimensions: unique(line).optional(),
  }),
};

export const targetGroups = z.strictObject(targetGroupFields);

const method = z.strictObject({
  method: line,
  /** Which of the policy's four principles it serves. */
  principle: z.enum(['komplement', 'strukturerad', 'inkluderande', 'långsiktigt']),
});

const plannedActivity = z.strictObject({
  /** Given back by the register: name it again to keep the same activity in a revised plan. */
  id: z.uuid().optional(),
  title: line,
  method: line,
  day: date,
  place: line.optional(),
});

export const methodFields = {
  methods: z.array(method).min(1, faultWords.noMethod).max(50),
  activities: z.array(plannedActivity).max(200),
  /** The board meeting that gives the mandate. */
  boardDate: date.optional(),
  collectionBegins: date.optional(),
  collectionEnds: date.optional(),
  decisionDate: date.optional(),
  /** The last day of a concept's season. */
  seasonEnds: date.optional(),
  hours: z.int().min(0).max(100_000),
  /** Swedish kronor. */
  cost: z.int().min(0).max(1_000_000_000),
  evaluationTier,
  dataPlan: z.strictObject({ collected: text, personalData: text, keeper: unitId }),
  feedbackPlan: text,
  languages: unique(language).min(1, faultWords.noLanguage),
  /** Beside those the register finds to be affected (rule 3). */
  affectedAdministrations: unique(unitId),
  /** Who are given the result, beside the affected administrations and the deciding committee. */
  receivers: unique(unitId).optional(),
  /** A brukardialog publishes, and lets a committee decide, only if its plan says so. */
  publishResults: z.boolean().optional(),
  committeeDecides: z.boolean().optional(),
};

const datesInOrder = (
  value: Partial<Record<PlanDate, string | null | undefined>>,
  context: z.RefinementCtx,
): void => {
  inOrder('collectionBegins', 'collectionEnds')(value, context);
  inOrder('boardDate', 'collectionBegins')(value, context);
  inOrder('collectionEnds', 'decisionDate')(value, context);
};
type PlanDate = 'boardDate' | 'collectionBegins' | 'collectionEnds' | 'decisionDate';

/** Everything before methods, as it was stated in the steps before or in the concept. */
const statedFields = { ...questionFields, ...influenceFields, ...targetGroupFields };

/** A plan may be without these: null takes out what was stated before. */
const takenOutByNull = {
  decidingCommittee: unitId.nullish(),
  boardDate: date.nullish(),
  collectionBegins: date.nullish(),
  collectionEnds: date.nullish(),
  decisionDate: date.nullish(),
  seasonEnds: date.nullish(),
  receivers: unique(unitId).nullish(),
  publishResults: z.boolean().nullish(),
  committeeDecides: z.boolean().nullish(),
};
export const mayBeTakenOut: readonly string[] = Object.keys(takenOutByNull);

/**
 * The method plan, and what of the rest it states anew: an occurrence says when, where and whom it concerns, a revised
 * plan what else it changes.
 */
export const plan = z
  .strictObject({ ...z.strictObject(statedFields).partial().shape, ...methodFields, ...takenOutByNull })
  .superRefine(inOrder('periodFrom', 'periodTo'))
  .superRefine(datesInOrder);

/** The whole plan: what statements are given on, and what its hash covers. */
const wholePlanFields = z.strictObject({ ...statedFields, ...methodFields });

export const wholePlan = wholePlanFields
  .superRefine(inOrder('periodFrom', 'periodTo'))
  .superRefine(datesInOrder);

/** Those fields of the plan that change. */
export const planChanges = wholePlanFields.partial().extend(takenOutByNull);

export const privacyPlan = z.strictObject({
  mayBeAsked: text,
  mayBeKept: text,
  legalBasis: line,
  keptUntil: date.optional(),
});

/** A committee's decision carries its §; a manager's need not. */
export const mandate = z.strictObject({
  section: section.optional(),
  decidedOn: date,
  text: text.optional(),
});
