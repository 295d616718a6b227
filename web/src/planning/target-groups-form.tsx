import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { StatedSoFar } from './asides';
import { GroupsPart } from './parts/groups-part';
import { PopulationAside } from './population-aside';
import { latestRecord, statedQuery } from './stated-query';

const Fields = (): ReactNode => <GroupsPart at="record" />;

function Context({ dialogue }: RecordFormProps): ReactNode {
  const { data } = useQuery(statedQuery(dialogue));
  const areas = data?.['areas'];
  return (
    <>
      <StatedSoFar dialogue={dialogue} fields={['question', 'areas', 'influenceLevel']} />
      <PopulationAside at="record" areas={Array.isArray(areas) ? (areas as string[]) : []} />
    </>
  );
}

export const targetGroupsForm: RecordForm = {
  layout: 'form',
  Fields,
  Context,
  initial: async ({ dialogue }) => ({
    groups: [],
    missing: '',
    measures: '',
    population: { description: '', countedAt: '', dimensions: ['ålder', 'kön', 'område'] },
    ...(await latestRecord(dialogue.id, 'target-groups'))?.content,
  }),
};
