import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetGroupItem } from '../../../../src/contract/organisation';
import { CheckChips } from '../../form/choices';
import { DateField, NumberField, TextArea } from '../../form/inputs';
import { targetGroupsQuery } from '../../queries/organisation';
import { Panel } from '../../ui/page';
import { Failure, Skeleton } from '../../ui/states';
import type { PartProps } from './part';

const dimensions = [
  'ålder',
  'kön',
  'område',
  'språk',
  'funktionsnedsättning',
  'utbildning',
  'boendeform',
] as const;

/** Whom the dialogue is for, who is usually missing, and what is done about it. */
export function GroupsPart({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <Panel id="part-groups" title={t('groups')}>
        <Groups at={at} />
        <TextArea name={`${at}.missing`} label={t('missing')} hint={t('missingHint')} />
        <TextArea name={`${at}.measures`} label={t('measures')} />
      </Panel>
      <Panel id="part-population" title={t('population')}>
        <TextArea name={`${at}.population.description`} label={t('populationDescription')} rows={2} />
        <div className="cols">
          <NumberField
            optional
            name={`${at}.population.size`}
            label={t('populationSize')}
            unit={t('populationUnit')}
          />
          <DateField optional name={`${at}.population.countedAt`} label={t('populationCounted')} />
        </div>
        <CheckChips
          optional
          name={`${at}.population.dimensions`}
          label={t('dimensions')}
          hint={t('dimensionsHint')}
          options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        />
      </Panel>
    </>
  );
}

function Groups({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  const agesOf = useAges();
  const { data, error, refetch } = useQuery(targetGroupsQuery);
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={2} />;
  return (
    <CheckChips
      name={`${at}.groups`}
      label={t('groups')}
      labelHidden
      hint={t('groupsHint')}
      options={data.map((group) => ({
        value: group.id,
        label: [group.name, agesOf(group)].filter(Boolean).join(', '),
      }))}
    />
  );
}

function useAges(): (group: Pick<TargetGroupItem, 'ageFrom' | 'ageTo'>) => string {
  const { t } = useTranslation('planning');
  return ({ ageFrom, ageTo }) => {
    const [from, to] = [String(ageFrom ?? 0), String(ageTo ?? '')];
    if (ageTo !== null) return ageFrom === null ? t('agesTo', { to }) : t('ages', { from, to });
    return ageFrom === null || ageFrom === 0 ? '' : t('agesFrom', { from });
  };
}
