import type { Member } from '../lifecycle/state';
import { addMonths } from './dates';
import type { Implied } from './implied';

/** Months after the decision at which what was promised is looked at. */
const REVIEWED_AFTER = [3, 6, 12] as const;

export interface Promised {
  readonly id: string;
  readonly ownerUnit: string;
}

/** Each commitment is reviewed at 3, 6 and 12 months from the decision: one matter over time. */
export function impliedByDecision(decidedOn: string, commitments: readonly Promised[]): Implied {
  if (commitments.length === 0) return {};
  return { adds: { 'commitment-reviews': commitments.flatMap((one) => reviewsOf(one, decidedOn)) } };
}

const reviewsOf = ({ id, ownerUnit }: Promised, decidedOn: string): readonly Member[] =>
  REVIEWED_AFTER.map((months) => ({
    id: reviewId(id, months),
    unit: ownerUnit,
    due: addMonths(decidedOn, months),
    group: id,
  }));

const reviewId = (commitment: string, months: number): string => `${commitment}.${months}`;

/** Which commitment a review is of, and how many months after the decision. */
export function reviewOf(member: string): { readonly commitmentId: string; readonly months: number } {
  const at = member.lastIndexOf('.');
  const months = Number(member.slice(at + 1));
  if (at < 1 || !Number.isInteger(months)) throw new Error(`No commitment review '${member}'`);
  return { commitmentId: member.slice(0, at), months };
}
