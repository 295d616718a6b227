import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayBeTakenOut } from '../../../src/contract/records/planning';
import { read } from '../api';
import { handbookQuery } from '../queries/definition';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { KnownAside, SentBack, StatedSoFar } from './asides';
import { WholePlanParts } from './parts/whole-plan-parts';
import { pick, statedQuery, type Stated } from './stated-query';
import type { Handbook } from '../../../src/contract/definition';
import type { Page } from '../../../src/contract/page';
import type { PlanVersion, PlanVersionDetail } from '../../../src/contract/plan';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { emptyPlan, fieldsOfParts, statesAnew, type PartName } from './plan-fields';

/** A first plan says what the steps before have not; a plan made anew, or an occurrence's, may say all of it again. */
function partsFor({ dialogue }: RecordFormProps, handbook: Handbook): readonly PartName[] {
  return statesAnew(dialogue, handbook) ? ['question', 'where', 'influence', 'groups', 'rest'] : ['rest'];
}

function Fields(about: RecordFormProps): ReactNode {
  const { dialogue } = about;
  const { data: handbook } = useSuspenseQuery(
    handbookQuery(dialogue.definition.id, dialogue.definition.version),
  );
  const { data: stated } = useQuery(statedQuery(dialogue));
  return (
    <WholePlanParts
      at="record"
      handbook={handbook}
      stated={stated ?? {}}
      owner={dialogue.owner.id}
      parts={partsFor(about, handbook)}
    />
  );
}

function Context({ dialogue }: RecordFormProps): ReactNode {
  return (
    <>
      <SentBack dialogue={dialogue.id} />
      <StatedSoFar
        dialogue={dialogue}
        fields={[
          'question',
          'influenceLevel',
          'areas',
          'periodFrom',
          'periodTo',
          'groups',
          'missing',
          'decidingCommittee',
        ]}
      />
      <KnownAside dialogue={dialogue} />
    </>
  );
}

export const planForm: RecordForm = {
  layout: 'form',
  mayBeTakenOut,
  Fields,
  Context,
  initial: async (about) => {
    const { dialogue } = about;
    const { id, version } = dialogue.definition;
    const [handbook, known] = await Promise.all([
      read<Handbook>(`/definitions/${id}/handbook`, { version }),
      inForce(dialogue),
    ]);
    const fields = fieldsOfParts(partsFor(about, handbook));
    return { ...emptyPlan, ...pick(known, fields) };
  },
};

/** The plan in force, or the concept's where an occurrence has none of its own yet. */
async function inForce({ id, plan, conceptId }: DialogueDetail): Promise<Stated> {
  if (plan !== null) return contentOf(id, plan.version);
  if (conceptId === null) return {};
  const { items } = await read<Page<PlanVersion>>(`/dialogues/${conceptId}/plans`, { limit: 1 });
  const content = items[0] ? await contentOf(conceptId, items[0].version) : {};
  return { ...content, activities: [], ...Object.fromEntries(ownDates.map((field) => [field, ''])) };
}

/** An occurrence has its own days. */
const ownDates = [
  'boardDate',
  'collectionBegins',
  'collectionEnds',
  'decisionDate',
  'periodFrom',
  'periodTo',
];

const contentOf = async (id: string, version: number): Promise<Stated> =>
  (await read<PlanVersionDetail>(`/dialogues/${id}/plans/${String(version)}`)).content as Stated;
