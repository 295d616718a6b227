import type { Handbook } from '../../../../src/contract/definition';

export interface PartProps {
  /** Where the plan's fields stand in the form: `record`, `changes`. */
  readonly at: string;
}

export interface PartOfPlan extends PartProps {
  readonly handbook: Handbook;
}
