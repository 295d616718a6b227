import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf } from '../../api';
import { figure, shortDay } from '../../dates/dates';
import { areasQuery, organisationQuery, targetGroupsQuery } from '../../queries/organisation';
import { useWords, type Words } from '../use-words';
import type { FieldName } from './field-name';
import { inOrderOf } from './field-order';
import { isId } from './sentence';

type Content = Readonly<Record<string, unknown>>;

/** Names of what records name by id: units, areas, target groups. */
type Names = ReadonlyMap<string, string>;

interface Reading {
  readonly t: Words;
  readonly names: Names;
  /** Of the fields. */
  readonly order: readonly string[];
}

/** Any record as it was given, field by field. */
export function RecordContentView({
  content,
  order,
}: {
  content: unknown;
  order: readonly string[];
}): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const fields = Object.entries((content ?? {}) as Content);
  if (fields.length === 0) return <p className="muted">{t('emptyRecord')}</p>;
  return <Fields fields={fields} reading={{ t, names, order }} />;
}

function useNames(): Names {
  const { data: organisation } = useQuery(organisationQuery);
  const { data: areas } = useQuery(areasQuery);
  const { data: groups } = useQuery(targetGroupsQuery);
  const all = [...(organisation?.units ?? []), ...(areas ?? []), ...(groups ?? [])];
  return new Map(all.map(({ id, name }) => [id, name]));
}

interface FieldsProps {
  readonly fields: readonly (readonly [string, unknown])[];
  readonly reading: Reading;
}

const Fields = ({ fields, reading }: FieldsProps): ReactNode => (
  <dl className="content-of">
    {inOrderOf(reading.order, fields).map(([name, value]) => (
      <div key={name}>
        <dt>{reading.t(`fields.${name as FieldName}`)}</dt>
        <dd>
          <Value name={name} value={value} reading={reading} />
        </dd>
      </div>
    ))}
  </dl>
);

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
  readonly reading: Reading;
}

function Value({ name, value, reading }: ValueProps): ReactNode {
  if (Array.isArray(value)) return <List name={name} items={value as readonly unknown[]} reading={reading} />;
  if (typeof value === 'object' && value !== null)
    return <Fields fields={Object.entries(value as Content)} reading={reading} />;
  return <Word name={name} value={value} reading={reading} />;
}

function List({
  name,
  items,
  reading,
}: Omit<ValueProps, 'value'> & { items: readonly unknown[] }): ReactNode {
  const { t } = reading;
  // What a conclusion rests on is read where the conclusion stands.
  if (name === 'contributionIds' || items.length === 0) return t('howMany', { count: items.length });
  const rows = items.every((item) => typeof item === 'object');
  return (
    <ul className={rows ? 'of-rows' : 'of-values'}>
      {items.map((item, at) => (
        <li key={at}>
          <Value name={name} value={item} reading={reading} />
        </li>
      ))}
    </ul>
  );
}

const ofDialogue: ReadonlySet<string> = new Set(['dialogueId', 'mergeWith', 'occurrences']);

function Word({ name, value, reading }: ValueProps): ReactNode {
  const word = String(value);
  if (ofDialogue.has(name) && isId(word)) {
    return (
      <Link to="/dialoger/$id" params={{ id: word }}>
        {reading.t('showDialogue')}
      </Link>
    );
  }
  if (name === 'fileId') return <a href={addressOf(`/files/${word}/content`)}>{reading.t('recordOpen')}</a>;
  return wordOf(value, reading);
}

const known = [
  'committee',
  'official',
  'resident-proposal',
  'punktdialog',
  'konceptdialog',
  'komplement',
  'strukturerad',
  'inkluderande',
  'långsiktigt',
  'none',
  'ordinary',
  'sensitive',
] as const;

function wordOf(value: unknown, { t, names }: Reading): string {
  if (typeof value === 'boolean') return value ? t('ui:yes') : t('ui:no');
  if (typeof value === 'number') return figure(value);
  const word = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return shortDay(word);
  const code = known.find((each) => each === word);
  return code === undefined ? (names.get(word) ?? word) : t(`values.${code}`);
}
