import { useQuery } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopulationFigures } from '../../../src/contract/population';
import { dayInMargin, figure } from '../dates/dates';
import { Failure, Skeleton } from '../ui/states';
import { useKeeper } from './keeper-note';
import { figuresQuery } from './population-query';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';

interface FiguresPanelProps {
  readonly area: string;
  readonly today: string;
  readonly landing: RefObject<HTMLHeadingElement | null>;
  readonly isEntering: boolean;
  readonly onEnter: (figures: PopulationFigures | 'new') => void;
}

/** All that has been entered for the area, each with its source. */
export function FiguresPanel({ area, today, landing, isEntering, onEnter }: FiguresPanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  const { data, error, refetch } = useQuery(figuresQuery(area));
  return (
    <RegisterPanel
      id="angivet"
      title={t('population.entries')}
      landing={landing}
      {...(!isEntering && {
        add: {
          verb: t('population.enter'),
          onPress: () => {
            onEnter('new');
          },
        },
      })}
    >
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data?.length === 0 && <p className="muted">{t('population.noEntries')}</p>}
      {data !== undefined && data.length > 0 && (
        <RegisterTable
          label={t('population.entries')}
          rows={data}
          keyOf={({ countedAt, kind }) => `${countedAt} ${kind}`}
          columns={[
            { label: t('population.countedAt'), cell: ({ countedAt }) => dayInMargin(countedAt, today) },
            { label: t('population.kind'), cell: ({ kind }) => t(`population.kinds.${kind}`) },
            { label: t('fields.source'), cell: ({ source }) => source },
            { label: t('population.people'), cell: ({ total }) => figure(total), numeric: true },
          ]}
          acts={
            keeps
              ? (figures) => (
                  <RowAct
                    verb={t('population.correct')}
                    of={`${dayInMargin(figures.countedAt, today)}, ${t(`population.kinds.${figures.kind}`)}`}
                    onPress={() => {
                      onEnter(figures);
                    }}
                  />
                )
              : undefined
          }
        />
      )}
    </RegisterPanel>
  );
}
