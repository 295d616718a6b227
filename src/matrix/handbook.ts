import { z } from 'zod';
import type { Handbook } from '../contract/definition';
import { recordSchemas } from '../contract/records/record-schemas';
import type { Consequence, Outcome, RecordKind, StepDefinition } from '../domain/lifecycle/definition';
import type { StoredDefinition } from './definitions.service';

type HandbookStep = Handbook['phases'][number]['steps'][number];

/** The handbook's pages: the definition itself, with the schema of what must accompany each outcome. */
export const handbookOf = ({ item, content }: StoredDefinition): Handbook => ({
  definition: item,
  phases: content.phases.map(({ id, title, principles, steps }) => ({
    id,
    title,
    principles: [...principles],
    steps: steps.map(stepOf),
  })),
});

/** JSON knows no undefined. */
const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

const stepOf = ({
  id,
  title,
  each,
  due,
  clock,
  outcomes,
  record,
  restsOn,
  tier,
}: StepDefinition): HandbookStep => ({
  id,
  title,
  each: orNull(each),
  due: orNull(due),
  reminders: [...(clock?.remind ?? [])],
  escalatesTo: clock?.escalateTo ?? null,
  restsOn: fieldsByGround(restsOn),
  silence: silenceOf(clock),
  tier: orNull(tier),
  outcomes: Object.entries(outcomes).map(([name, outcome]) => outcomeOf(name, outcome)),
  record: record === undefined ? null : { kind: record, schema: schemaOf(record) },
});

function fieldsByGround(restsOn: StepDefinition['restsOn']): HandbookStep['restsOn'] {
  if (restsOn === undefined) return null;
  return Object.fromEntries(Object.entries(restsOn).map(([ground, fields]) => [ground, [...fields]]));
}

function silenceOf(clock: StepDefinition['clock']): HandbookStep['silence'] {
  if (!clock?.silence) return null;
  const { after, outcome, consents = false } = clock.silence;
  return { after, outcome, consents };
}

const outcomeOf = (
  id: string,
  { title, reason, approves, then }: Outcome,
): HandbookStep['outcomes'][number] => ({
  id,
  title,
  reasonRequired: reason === 'required',
  approves: approves === true,
  then: then === undefined ? null : consequenceOf(then),
});

function consequenceOf(then: Consequence): string {
  switch (then.kind) {
    case 'reopen':
      return `reopen:${then.from}`;
    case 'end':
      return `end:${then.as}`;
    case 'cancel-later':
      return 'cancel-later';
  }
}

const schemaOf = (kind: RecordKind): unknown => z.toJSONSchema(recordSchemas[kind], { io: 'input' });
