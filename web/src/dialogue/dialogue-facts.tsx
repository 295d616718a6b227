import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DialogueDetail, Named } from '../../../src/contract/dialogue';
import { span } from '../dates/dates';
import { areasQuery, organisationQuery, targetGroupsQuery } from '../queries/organisation';
import { titled } from '../text/titled';
import { statedQuery, type Stated } from './stated-query';
import { useWords, type Words } from './use-words';
import { compareNames } from '../text/by-name';

/** What kind of dialogue, with whom, where, when and whose. */
export function DialogueFacts({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { data: stated } = useQuery(statedQuery(dialogue));
  const { data: areas } = useQuery(areasQuery);
  const { data: groups } = useQuery(targetGroupsQuery);
  const { data: organisation } = useQuery(organisationQuery);
  const { conceptId } = dialogue;
  const deciding = decidingWord(stated, organisation?.units);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('facts.number'), dialogue.number],
    [t('facts.kind'), kindWord(dialogue, t)],
    [t('facts.influence'), levelWord(stated, t)],
    [t('facts.groups'), listed(stated?.groups, groups, t)],
    [t('facts.areas'), listed(stated?.areas, areas, t)],
    [t('facts.period'), periodWord(stated, t)],
    [t('facts.owner'), dialogue.owner.name],
    ...(deciding === undefined ? [] : [[t('facts.deciding'), deciding] as const]),
    [t('facts.lead'), dialogue.lead.name],
    ...(conceptId === null
      ? []
      : [[t('facts.concept'), <ConceptLink key="concept" id={conceptId} />] as const]),
  ];
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ConceptLink({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  return (
    <Link to="/dialoger/$id" params={{ id }}>
      {t('facts.conceptLink')}
    </Link>
  );
}

const kinds = [
  'medborgardialog.punktdialog',
  'medborgardialog.konceptdialog',
  'medborgardialog.tillfalle',
  'brukardialog.punktdialog',
] as const;

function kindWord({ definition }: DialogueDetail, t: Words): string {
  const kind = kinds.find((each) => each === definition.id);
  return kind === undefined ? titled(definition.title) : t(`kinds.${kind}`);
}

const levels = ['one', 'two', 'three', 'four', 'five'] as const;

function levelWord(stated: Stated | undefined, t: Words): string {
  const level = stated?.level ?? 0;
  const known = levels[level - 1];
  if (known === undefined) return t('facts.unknown');
  return t('facts.ofFive', { level: String(level), word: t(`levels.${known}`) });
}

function periodWord(stated: Stated | undefined, t: Words): string {
  const period = stated?.period;
  return period ? span(period.from, period.to) : t('facts.unknown');
}

function decidingWord(stated: Stated | undefined, units: readonly Named[] | undefined): string | undefined {
  const deciding = stated?.deciding;
  return deciding ? nameOf(deciding, units) : undefined;
}

const nameOf = (one: Named | string, known: readonly Named[] = []): string =>
  typeof one === 'string' ? (known.find(({ id }) => id === one)?.name ?? one) : one.name;

function listed(
  all: readonly (Named | string)[] | undefined,
  known: readonly Named[] | undefined,
  t: Words,
): string {
  if (!all || all.length === 0) return t('facts.unknown');
  return all
    .map((one) => nameOf(one, known))
    .sort(compareNames)
    .join(', ');
}
