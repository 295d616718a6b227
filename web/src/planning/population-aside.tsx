import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PopulationSummary } from '../../../src/contract/organisation';
import { figure, shortDay } from '../dates/dates';
import { areasQuery } from '../queries/organisation';
import { useNames } from '../task/use-names';
import { Button } from '../ui/button';
import { Scroll } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { useSay } from '../ui/toasts';
import { populationQuery } from './planning-query';
import { inSentence } from '../text/in-sentence';

interface PopulationAsideProps {
  /** Where the fields stand: `record`. */
  readonly at: string;
  /** The areas of the question come first. */
  readonly areas: readonly string[];
}

/** How many live there, by age and sex: so that the target population need not be guessed. */
export function PopulationAside({ at, areas }: PopulationAsideProps): ReactNode {
  const { t } = useTranslation('planning');
  const id = useId();
  const { data: known } = useQuery(areasQuery);
  const [chosen, setChosen] = useState<string>();
  const whole = known?.find(({ parent }) => parent === null)?.id;
  const area = chosen ?? areas[0] ?? whole ?? '';
  return (
    <section className="well stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('figures')}</h2>
      <div className="field">
        <label htmlFor={id}>{t('figuresArea')}</label>
        <select
          id={id}
          value={area}
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        >
          {known?.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {area !== '' && <Figures at={at} area={area} />}
    </section>
  );
}

function Figures({ at, area }: { readonly at: string; readonly area: string }): ReactNode {
  const { t } = useTranslation('planning');
  const name = useNames()(area);
  const { data, error, refetch } = useQuery(populationQuery(area));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={4} />;
  const [newest] = data.totals;
  if (newest === undefined && data.byAge === null)
    return <p className="small muted">{t('figuresNone', { area: inSentence(name) })}</p>;
  return (
    <>
      {data.byAge && <Bands byAge={data.byAge} area={name} />}
      {newest && <UseTotal at={at} {...newest} />}
    </>
  );
}

type ByAge = NonNullable<PopulationSummary['byAge']>;

function Bands({ byAge, area }: { readonly byAge: ByAge; readonly area: string }): ReactNode {
  const { t } = useTranslation('planning');
  const caption = t('figuresCaption', { area: inSentence(area) });
  return (
    <>
      <Scroll label={caption}>
        <table className="table">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('figuresAges')}</th>
              <th scope="col" className="num">
                {t('women')}
              </th>
              <th scope="col" className="num">
                {t('men')}
              </th>
              <th scope="col" className="num">
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {byAge.bands.map(({ ages, women, men, total }) => (
              <tr key={ages}>
                <th scope="row">{ages.replace('-', '–')}</th>
                <td className="num">{figure(women)}</td>
                <td className="num">{figure(men)}</td>
                <td className="num">{figure(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="xs muted">
        {t('figuresSource', { source: byAge.source, day: shortDay(byAge.countedAt) })}
      </p>
    </>
  );
}

type Total = PopulationSummary['totals'][number];

function UseTotal({ at, total, source, countedAt }: Total & { readonly at: string }): ReactNode {
  const { t } = useTranslation('planning');
  const { setValue } = useFormContext();
  const say = useSay();
  return (
    <>
      <p className="small">
        <strong>{figure(total)}</strong>
        <br />
        <span className="xs muted">{t('figuresSource', { source, day: shortDay(countedAt) })}</span>
      </p>
      <div className="actions">
        <Button
          size="s"
          onPress={() => {
            setValue(`${at}.population.size`, total, { shouldDirty: true });
            setValue(`${at}.population.countedAt`, countedAt, { shouldDirty: true });
            say(t('figuresUsed'));
          }}
        >
          {t('figuresUse', { amount: figure(total) })}
        </Button>
      </div>
    </>
  );
}
