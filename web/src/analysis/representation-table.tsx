import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { dayInMargin, figure } from '../dates/dates';
import { Scroll } from '../ui/page';
import { Status } from '../ui/status';
import { beginning, groupName, listed, percent } from './group-name';
import { isOutside, type GroupFigures, type Target } from './representation';
import { inSentence } from '../text/in-sentence';

interface ResultProps {
  readonly result: Representativeness;
}

const heads = ['count', 'share', 'population', 'difference', 'index'] as const;

/** Every figure of the picture, and those that follow from them. */
export function RepresentationTable({ result }: ResultProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { target } = result.inputs;
  return (
    <details open>
      <summary>{t('rep.table')}</summary>
      <Scroll label={t('rep.tableRegion')}>
        <table className="table cards">
          <caption>{t('rep.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rep.head.group')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {t(`rep.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.groups.map((group) => (
              <GroupRow key={`${group.band}/${group.sex}`} group={group} target={target} />
            ))}
            <Sum result={result} />
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** What the shares are of. */
function Sum({ result: { inputs } }: ResultProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { compared, population } = inputs;
  const whole = (of: number): string => (of === 0 ? t('rep.none') : t('rep.percent', { value: percent(1) }));
  return (
    <tr className="sum">
      <th scope="row">{t('rep.sum')}</th>
      <td className="num" data-label={t('rep.head.count')}>
        {figure(compared)}
      </td>
      <td className="num" data-label={t('rep.head.share')}>
        {whole(compared)}
      </td>
      <td className="num" data-label={t('rep.head.population')}>
        {whole(population?.total ?? 0)}
      </td>
      <td colSpan={2} />
    </tr>
  );
}

interface GroupRowProps {
  readonly group: GroupFigures;
  readonly target: Target;
}

function GroupRow({ group, target }: GroupRowProps): ReactNode {
  const { t } = useTranslation('analysis');
  const name = beginning(groupName(t, group));
  if (isOutside(target, group))
    return (
      <tr>
        <th scope="row" className="nowrap">
          {name}
        </th>
        <td colSpan={heads.length} className="muted">
          {t('rep.outside')}
        </td>
      </tr>
    );
  const hidden = (
    <Status tone="idle" icon="eye-off">
      {t('rep.hidden')}
    </Status>
  );
  const own = (value: number | null, shown: (value: number) => string): ReactNode => {
    if (group.hidden) return hidden;
    return value === null ? t('rep.none') : shown(value);
  };
  const values: Readonly<Record<(typeof heads)[number], ReactNode>> = {
    count: own(group.participants, figure),
    share: own(group.share, (share) => t('rep.percent', { value: percent(share) })),
    population:
      group.populationShare === null
        ? t('rep.none')
        : t('rep.percent', { value: percent(group.populationShare) }),
    difference: own(group.difference, (value) => t('rep.points', { value: signed(value) })),
    index: own(group.index, (value) => figure(value, 2)),
  };
  return (
    <tr>
      <th scope="row" className="nowrap">
        {name}
      </th>
      {heads.map((head) => (
        <td key={head} className="num nowrap" data-label={t(`rep.head.${head}`)}>
          {values[head]}
        </td>
      ))}
    </tr>
  );
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value), 1)}`;

/** The formula and everything needed to count it again, but for what is hidden. */
export function Reckoning({
  result,
  areaName,
}: ResultProps & { areaName: (id: string) => string }): ReactNode {
  const { t } = useTranslation('analysis');
  const { formula, inputs } = result;
  const { unknown, population } = inputs;
  const counts: readonly (readonly [string, number])[] = [
    [t('rep.inputs.participants'), inputs.participants],
    [t('rep.inputs.compared'), inputs.compared],
    [t('rep.inputs.outside'), inputs.outsideTarget],
    [t('rep.inputs.otherSex'), inputs.otherSex],
    [t('rep.inputs.unknownAge'), unknown.age],
    [t('rep.inputs.unknownSex'), unknown.sex],
    [t('rep.inputs.unknownBoth'), unknown.both],
    [t('rep.inputs.k'), inputs.k],
  ];
  return (
    <details>
      <summary>{t('rep.formula')}</summary>
      <div className="stack">
        <ul className="stack tight small none">
          {Object.values(formula).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <dl className="facts list">
          {counts.map(([term, value]) => (
            <Fact key={term} term={term} value={figure(value)} />
          ))}
          {population !== null && (
            <>
              <Fact
                term={t('rep.inputs.population')}
                value={t('rep.inputs.populationOf', {
                  total: figure(population.total),
                  areas: listed(
                    population.areas.map((area) => inSentence(areaName(area))),
                    t('lead.and'),
                  ),
                  day: dayInMargin(population.countedAt),
                })}
              />
              <Fact term={t('rep.inputs.source')} value={population.source} />
            </>
          )}
        </dl>
      </div>
    </details>
  );
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string }): ReactNode => (
  <>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </>
);
