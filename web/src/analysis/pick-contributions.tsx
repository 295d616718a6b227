import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionItem } from '../../../src/contract/contribution';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { figure } from '../dates/dates';
import { contributionsQuery, themesQuery, type ContributionNarrowing } from '../queries/material';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { Failure, Skeleton } from '../ui/states';
import { More } from './more';

interface PickProps {
  readonly dialogue: string;
  readonly number: number;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Contributions found by words and theme, each to tick, or all of them at once. */
export function PickContributions({ dialogue, number, chosen, onChange, onClose }: PickProps): ReactNode {
  const { t } = useTranslation('analysis');
  const [words, setWords] = useState('');
  const [theme, setTheme] = useState('');
  const q = useDeferredValue(words.trim());
  const narrowing = { ...(q !== '' && { q }), ...(theme !== '' && { theme }) };
  const themes = useQuery(themesQuery(dialogue)).data?.items ?? [];
  return (
    <Modal wide title={t('form.pickTitle', { number: String(number) })} onClose={onClose}>
      <div className="row">
        <div className="field">
          <label htmlFor="pickwords">{t('form.search')}</label>
          <input
            id="pickwords"
            type="search"
            value={words}
            maxLength={200}
            onChange={({ target }) => {
              setWords(target.value);
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="picktheme">{t('form.theme')}</label>
          <select
            id="picktheme"
            value={theme}
            onChange={({ target }) => {
              setTheme(target.value);
            }}
          >
            <option value="">{t('form.anyTheme')}</option>
            {themes.map(({ id, name, contributions }) => (
              <option key={id} value={id}>
                {`${name} (${figure(contributions)})`}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Results dialogue={dialogue} narrowing={narrowing} chosen={chosen} onChange={onChange} />
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('form.done')}
        </Button>
        <span className="small" role="status">
          {chosen.length === 0
            ? t('form.noneChosen')
            : t('form.chosen', { count: chosen.length, number: figure(chosen.length) })}
        </span>
      </div>
    </Modal>
  );
}

interface ResultsProps extends Pick<PickProps, 'dialogue' | 'chosen' | 'onChange'> {
  readonly narrowing: ContributionNarrowing;
}

function Results({ dialogue, narrowing, chosen, onChange }: ResultsProps): ReactNode {
  const { t } = useTranslation('analysis');
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { data, error, refetch, ...more } = useInfiniteQuery(contributionsQuery(dialogue, narrowing));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={4} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  const addAll = async (): Promise<void> => {
    setAdding(true);
    setFailure(undefined);
    try {
      const ids = await idsOf(dialogue, narrowing);
      onChange([...new Set([...chosen, ...ids])]);
    } catch (fault) {
      setFailure(fault);
    } finally {
      setAdding(false);
    }
  };
  if (items.length === 0) return <p className="muted">{t('form.noneFound')}</p>;
  return (
    <>
      <div className="actions">
        <Button size="s" icon="plus" busy={adding} onPress={() => void addAll()}>
          {t(adding ? 'form.adding' : 'form.addTheme')}
        </Button>
      </div>
      {failure !== undefined && <Failure error={failure} retry={() => void addAll()} />}
      <ul className="stack none picks" aria-label={t('form.results')}>
        {items.map((item) => (
          <PickRow
            key={item.id}
            item={item}
            checked={chosen.includes(item.id)}
            onTick={(ticked) => {
              onChange(ticked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id));
            }}
          />
        ))}
      </ul>
      <More query={more} onPress={async () => void (await more.fetchNextPage())} />
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
    </>
  );
}

/** All of them: a list comes some at a time. */
async function idsOf(dialogue: string, narrowing: ContributionNarrowing): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked = { ...narrowing, cursor, limit: 200 };
    const page: Page<ContributionItem> = await read(`/dialogues/${dialogue}/contributions`, asked);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

interface PickRowProps {
  readonly item: ContributionItem;
  readonly checked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

const PickRow = ({ item, checked, onTick }: PickRowProps): ReactNode => {
  const { t } = useTranslation('analysis');
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) => {
            onTick(target.checked);
          }}
        />
        <span lang={item.language}>{item.text}</span>
        <small>
          {t('number', { number: String(item.number) })}
          {item.line !== null && ` ← ${t('row', { line: String(item.line) })}`}
          {item.dataSet !== null && ` ← ${item.dataSet.title}`}
          {item.themes.length > 0 && ` · ${item.themes.join(', ')}`}
        </small>
      </label>
    </li>
  );
};
