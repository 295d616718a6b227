import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogueQuery } from '../queries/dialogue';
import { areasQuery, organisationQuery } from '../queries/organisation';
import { usePhases } from '../queries/phases';
import { Filters, FilterSelect, FilterWords } from '../ui/filter';
import { Icon } from '../ui/icon';
import { dialogueListSearch, isNarrowed, type DialogueListSearch } from './dialogue-list-search';

interface FiltersProps {
  readonly search: DialogueListSearch;
}

type Change = (changed: Record<string, unknown>) => void;

/** What narrows the list stands in the address, which can be sent and gone back to. */
export function DialogueFilters({ search }: FiltersProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const change: Change = (changed) => {
    void navigate({
      to: '/dialoger',
      search: dialogueListSearch({ ...search, ...changed }),
      replace: true,
      resetScroll: false,
    });
  };
  const clear = (): void => {
    void navigate({ to: '/dialoger', search: search.visa ? { visa: search.visa } : {}, replace: true });
  };
  return (
    <Filters label={t('filters')} onClear={isNarrowed(search) ? clear : undefined}>
      <FilterWords
        label={t('words')}
        words={search.q ?? ''}
        onWords={(q) => {
          change({ q });
        }}
      />
      <FilterSelect
        label={t('show')}
        value={search.visa}
        all={t('showOngoing')}
        options={[
          { id: 'avslutade', title: t('showEnded') },
          { id: 'alla', title: t('showAll') },
        ]}
        onChoose={(visa) => {
          change({ visa });
        }}
      />
      <WhereFilters search={search} change={change} />
      <KindFilters search={search} change={change} />
      <label className="chip">
        <input
          type="checkbox"
          checked={search.mina === true}
          onChange={({ target }) => {
            change({ mina: target.checked ? true : undefined });
          }}
        />
        <Icon name="check" />
        {t('mine')}
      </label>
      {search.koncept !== undefined && <ConceptFilter id={search.koncept} change={change} />}
    </Filters>
  );
}

interface PartProps extends FiltersProps {
  readonly change: Change;
}

function WhereFilters({ search, change }: PartProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const phases = usePhases();
  const units = useQuery(organisationQuery).data?.units ?? [];
  const areas = useQuery(areasQuery).data ?? [];
  return (
    <>
      <FilterSelect
        label={t('phase')}
        value={search.skede}
        all={t('everyPhase')}
        options={phases}
        onChoose={(skede) => {
          change({ skede });
        }}
      />
      <FilterSelect
        label={t('owner')}
        value={search.agare}
        all={t('everyOwner')}
        options={units
          .filter(({ kind }) => kind === 'administration')
          .map(({ id, name }) => ({ id, title: name }))}
        onChoose={(agare) => {
          change({ agare });
        }}
      />
      <FilterSelect
        label={t('area')}
        value={search.omrade}
        all={t('everyArea')}
        options={areas.map(({ id, name, path }) => ({ id, title: indented(name, path) }))}
        onChoose={(omrade) => {
          change({ omrade });
        }}
      />
    </>
  );
}

/** The tree shows in a list that has no branches. */
const indented = (name: string, path: string): string =>
  `${'\u2003'.repeat(path.split('.').length - 1)}${name}`;

function KindFilters({ search, change }: PartProps): ReactNode {
  const { t } = useTranslation('dialogues');
  return (
    <>
      <FilterSelect
        label={t('with')}
        value={search.med}
        all={t('withAll')}
        options={[
          { id: 'medborgardialog', title: t('medborgardialog') },
          { id: 'brukardialog', title: t('brukardialog') },
        ]}
        onChoose={(med) => {
          change({ med });
        }}
      />
      <FilterSelect
        label={t('form')}
        value={search.form}
        all={t('everyForm')}
        options={[
          { id: 'punktdialog', title: t('punktdialog') },
          { id: 'konceptdialog', title: t('konceptdialog') },
        ]}
        onChoose={(form) => {
          change({ form });
        }}
      />
    </>
  );
}

function ConceptFilter({ id, change }: { id: string; change: Change }): ReactNode {
  const { t } = useTranslation('dialogues');
  const { data } = useQuery(dialogueQuery(id));
  return (
    <label className="chip">
      <input
        type="checkbox"
        checked
        onChange={() => {
          change({ koncept: undefined });
        }}
      />
      <Icon name="check" />
      {t('occurrencesOf', { title: data?.title ?? '' })}
    </label>
  );
}
