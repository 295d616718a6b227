import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import type { Handbook, MatrixTable } from '../../../src/contract/definition';
import { acts as known } from '../../../src/domain/lifecycle/vocabulary';
import { ProblemError } from '../api';
import { definitionsQuery, handbookQuery, matrixQuery } from '../queries/definition';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import './matrix.css';
import { partNames, rolesWithin } from './parts';
import { Principles } from './principles';
import { PartWord, RolesTable, type RowGroup } from './roles-table';
import { RulesTable } from './rules-table';
import { useWords } from './use-words';

/** Who decides, performs, is consulted and informed: the table that also permits. */
export function MatrixPage(): ReactNode {
  const { definition } = useParams({ from: '/vem-gor-vad/$definition' });
  const { version, steg } = useSearch({ from: '/vem-gor-vad/$definition' });
  const matrix = useQuery(matrixQuery(definition, version));
  const handbook = useQuery(handbookQuery(definition, version));
  const error = matrix.error ?? handbook.error;
  if (error instanceof ProblemError && [404, 422].includes(error.status)) return <Missing />;
  if (!matrix.data || !handbook.data) {
    return error ? (
      <Failure
        error={error}
        retry={() => {
          void matrix.refetch();
          void handbook.refetch();
        }}
      />
    ) : (
      <Skeleton lines={12} />
    );
  }
  return <WholeMatrix matrix={matrix.data} handbook={handbook.data} chosen={steg} />;
}

function Missing(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('missingTitle')} answer={t('missingText')} />
      <p>
        <Link to="/vem-gor-vad" activeOptions={{ exact: true }}>
          {t('toList')}
        </Link>
      </p>
    </>
  );
}

interface WholeMatrixProps {
  readonly matrix: MatrixTable;
  readonly handbook: Handbook;
  readonly chosen: string | undefined;
}

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

function WholeMatrix({ matrix, handbook, chosen }: WholeMatrixProps): ReactNode {
  const { t } = useWords();
  const { policy, version } = matrix.definition;
  const title = titled(matrix.definition.title);
  const acts = actsOf(matrix);
  const shown = { roles: rolesWithin(matrix.roles, matrix.rows), chosen };
  return (
    <div className="matrix-page">
      <PageHead
        title={`${t('title')}: ${title}`}
        answer={t('answer')}
        crumbs={<Crumbs title={title} />}
        actions={
          <Button
            icon="printer"
            onPress={() => {
              window.print();
            }}
          >
            {t('print')}
          </Button>
        }
      />
      <div className="stack" style={gap}>
        <p className="row small">
          <Status tone="info" icon="scale">
            {t('holds', { policy, version: String(version) })}
          </Status>
          <span className="muted">{t('same')}</span>
        </p>
        <OtherModels id={matrix.definition.id} />
        <Legend />
        <section className="stack" aria-labelledby="matrix-steps">
          <h2 id="matrix-steps">{t('steps')}</h2>
          <RolesTable
            caption={t('stepsCaption')}
            first={t('step')}
            groups={groupsOf(matrix, handbook, t('outside'))}
            {...shown}
          />
        </section>
        <section className="stack" aria-labelledby="matrix-acts">
          <h2 id="matrix-acts">{t('acts')}</h2>
          <RolesTable
            caption={t('actsCaption')}
            first={t('act')}
            groups={[{ title: '', number: 0, of: 0, rows: acts }]}
            {...shown}
          />
        </section>
        <section className="stack" aria-labelledby="matrix-rules">
          <h2 id="matrix-rules">{t('rules')}</h2>
          <RulesTable handbook={handbook} />
        </section>
        <Principles handbook={handbook} />
      </div>
    </div>
  );
}

const order = [...known];

/** As they are listed where they are defined: a store keeps no order of its own. */
const actsOf = ({ rows }: MatrixTable): RowGroup['rows'] =>
  rows.filter((row) => row.kind === 'act').sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));

/** The steps by phase, and last the one that belongs to none: what becomes of what is late. */
function groupsOf({ rows }: MatrixTable, { phases }: Handbook, outside: string): readonly RowGroup[] {
  const of = phases.length;
  const within = (phase: string | null): RowGroup['rows'] =>
    rows.filter((row) => row.kind === 'step' && row.phase === phase);
  return [
    ...phases.map(({ id, title }, at) => ({ title: titled(title), number: at + 1, of, rows: within(id) })),
    { title: outside, number: 0, of, rows: within(null) },
  ];
}

function Crumbs({ title }: { title: string }): ReactNode {
  const { t } = useWords();
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        <li>
          <Link to="/vem-gor-vad" activeOptions={{ exact: true }}>
            {t('title')}
          </Link>
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

/** The other definitions, beside one another. */
function OtherModels({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(definitionsQuery);
  return (
    <Tabs label={t('models')}>
      {data?.items.map((item) => (
        <Link
          key={item.id}
          to="/vem-gor-vad/$definition"
          params={{ definition: item.id }}
          aria-current={item.id === id ? 'page' : undefined}
        >
          {titled(item.title)}
        </Link>
      ))}
    </Tabs>
  );
}

function Legend(): ReactNode {
  const { t } = useWords();
  return (
    <ul className="matrix-legend" aria-label={t('legend')}>
      {partNames.map((part) => (
        <li key={part}>
          <PartWord part={part} />
          <span className="muted">{t(`meanings.${part}`)}</span>
        </li>
      ))}
    </ul>
  );
}
