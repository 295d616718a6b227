export type PartName = 'question' | 'where' | 'influence' | 'groups' | 'rest';

/** Which fields of the whole plan each part of the form holds, in the order they are read. */
export const planParts: Readonly<Record<PartName, readonly string[]>> = {
  question: ['purpose', 'question', 'form', 'initiator'],
  where: ['areas', 'periodFrom', 'periodTo'],
  influence: [
    'influenceLevel',
    'canBeInfluenced',
    'cannotBeInfluenced',
    'decidesAfterwards',
    'decidingCommittee',
  ],
  groups: ['groups', 'missing', 'measures', 'population'],
  rest: [
    'methods',
    'activities',
    'boardDate',
    'collectionBegins',
    'collectionEnds',
    'decisionDate',
    'seasonEnds',
    'hours',
    'cost',
    'languages',
    'evaluationTier',
    'dataPlan',
    'feedbackPlan',
    'affectedAdministrations',
    'receivers',
    'publishResults',
    'committeeDecides',
  ],
};

export const allParts = Object.keys(planParts) as readonly PartName[];

export const fieldsOfParts = (parts: readonly PartName[]): readonly string[] =>
  parts.flatMap((part) => planParts[part]);

export const allFields = fieldsOfParts(allParts);

/** In the order a reader meets them. */
export const inPlanOrder = <Named extends { readonly field: string }>(
  fields: readonly Named[],
): readonly Named[] => fields.toSorted((a, b) => allFields.indexOf(a.field) - allFields.indexOf(b.field));
