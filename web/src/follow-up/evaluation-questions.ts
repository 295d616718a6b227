import type { z } from 'zod';
import type { evaluationTier } from '../../../src/contract/fields';
import type { RecordFormProps } from '../task/record-form';

export type Tier = z.output<typeof evaluationTier>;
export const tiers = ['snabb', 'normal', 'fördjupad'] as const satisfies readonly Tier[];

const quick = ['purposeReached', 'promiseKept', 'missing', 'feedbackGiven', 'lesson'] as const;
const normal = [...quick, 'participantSurvey', 'representativeness', 'affectedDecision'] as const;
const deep = [...normal, 'interviews', 'decisionTracing', 'effects', 'comparison'] as const;

/** What each tier asks in words; the indicators and the figures stand apart. */
export const evaluationTexts: Readonly<Record<Tier, readonly (typeof deep)[number][]>> = {
  snabb: quick,
  normal,
  fördjupad: deep,
};

export const tierIn = (value: unknown): Tier | null => tiers.find((tier) => tier === value) ?? null;

/** The definition's tier, or the plan's; null: nobody has said. */
export const plannedTier = ({ dialogue, step }: Pick<RecordFormProps, 'dialogue' | 'step'>): Tier | null =>
  tierIn(step.tier ?? dialogue.facts['evaluation-tier']);
