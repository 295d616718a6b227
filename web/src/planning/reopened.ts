import type { StatementItem } from '../../../src/contract/coordination';
import type { Handbook } from '../../../src/contract/definition';
import { restingFields } from '../../../src/domain/lifecycle/rests-on';
import { titled } from '../text/titled';

type Step = Handbook['phases'][number]['steps'][number];

export interface Reopened {
  /** Units whose statements are asked for again. */
  readonly statements: readonly { readonly id: string; readonly name: string }[];
  /** Other steps that have been answered, by their titles. */
  readonly steps: readonly string[];
}

interface Standing {
  readonly steps: readonly Step[];
  readonly statements: readonly StatementItem[];
  /** Steps that have been asked. */
  readonly reached: ReadonlySet<string>;
}

/** Whom a change of these parts of the plan asks again, as the definition says for each ground. */
export function reopenedBy(changed: readonly string[], { steps, statements, reached }: Standing): Reopened {
  const resting = steps.filter((step) => step.restsOn !== null && reached.has(step.id));
  const asked = resting.filter(({ each }) => each === 'affected-administrations');
  const touches = (step: Step, grounds: readonly string[]): boolean =>
    restingFields(step.restsOn ?? {}, grounds).some((field) => changed.includes(field));
  return {
    statements: statements
      .filter(({ outcome, grounds }) => outcome !== null && asked.some((step) => touches(step, grounds)))
      .map(({ unit }) => unit),
    steps: resting
      .filter((step) => !asked.includes(step) && touches(step, []))
      .map(({ title }) => titled(title)),
  };
}
