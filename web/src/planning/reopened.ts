import type { StatementItem } from '../../../src/contract/coordination';
import type { Handbook } from '../../../src/contract/definition';

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
    fieldsFor(step, grounds).some((field) => changed.includes(field));
  return {
    statements: statements
      .filter(({ outcome, grounds }) => outcome !== null && asked.some((step) => touches(step, grounds)))
      .map(({ unit }) => unit),
    steps: resting.filter((step) => !asked.includes(step) && touches(step, [])).map(({ title }) => title),
  };
}

/** The fields of the grounds that the step names; those of everybody else where it names none of them. */
function fieldsFor({ restsOn }: Step, grounds: readonly string[]): readonly string[] {
  const all = restsOn ?? {};
  const named = grounds.filter((ground) => Object.hasOwn(all, ground));
  return (named.length > 0 ? named : ['*']).flatMap((ground) => all[ground] ?? []);
}
