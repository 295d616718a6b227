import type { ComponentType, ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import type { Handbook } from '../../../src/contract/definition';
import type { RecordKind } from '../../../src/domain/lifecycle/definition';

export type HandbookStep = Handbook['phases'][number]['steps'][number];

/** What a step's form knows. Its fields stand in the surrounding form under `record`: `record.question`. */
export interface RecordFormProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  readonly step: HandbookStep;
  /** The outcome chosen so far; empty: none. */
  readonly outcome: string;
}

/** How one kind of record is written by hand. */
export interface RecordForm {
  /** The fields of the record. */
  readonly Fields: ComponentType<RecordFormProps>;
  /** What stands in front of the form: what one must know to answer. */
  readonly Context?: ComponentType<RecordFormProps>;
  /** What a new answer begins with. Asked once, when there is no draft. */
  readonly initial?: (about: RecordFormProps) => Promise<Record<string, unknown>>;
  /** Fields that take out what was stated before when they are emptied. */
  readonly mayBeTakenOut?: readonly string[];
  /**
   * `answer` (if it does not say): what is asked has the wide column, the answer a card beside it. `form`: a long form has the
   * wide column, and the context stands beside it.
   */
  readonly layout?: 'answer' | 'form';
  /** What an outcome means here, beneath its title. */
  readonly outcomeNote?: (about: RecordFormProps) => ReactNode;
}

export type RecordForms<Kind extends RecordKind = RecordKind> = Readonly<
  Record<Kind, () => Promise<RecordForm>>
>;
