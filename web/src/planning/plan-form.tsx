import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayBeTakenOut } from '../../../src/contract/records/planning';
import { read } from '../api';
import { handbookQuery } from '../queries/definition';
import { fieldsOfParts, type PartName } from '../task/plan-fields';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { KnownAside, SentBack, StatedSoFar } from './asides';
import { WholePlanParts } from './parts/whole-plan-parts';
import { readStated, statedQuery } from './stated-query';
import type { Handbook } from '../../../src/contract/definition';
import { beginningOf } from './plan-beginning';
import { statesAnew } from './states-anew';

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
      readStated(dialogue),
    ]);
    return beginningOf(known, fieldsOfParts(partsFor(about, handbook)), dialogue);
  },
};
