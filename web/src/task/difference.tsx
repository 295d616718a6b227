import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inPlanOrder } from './plan-fields';
import { linesOf } from './plan-words';
import { usePlanLabel, usePlanWords } from './use-plan-words';

export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface DifferenceTableProps {
  readonly caption: string;
  readonly fields: readonly FieldDifference[];
  /** Another column: what the change of a field means. */
  readonly meaning?: { readonly title: string; readonly of: (field: string) => ReactNode };
}

/** Field by field: what went is struck, what came is underlined, and both are said. */
export function DifferenceTable({ caption, fields, meaning }: DifferenceTableProps): ReactNode {
  const { t } = useTranslation('task');
  const labelOf = usePlanLabel();
  if (fields.length === 0) return <p className="muted">{t('noDifference')}</p>;
  return (
    <table className="table cards diff">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('beforeAfter')}</th>
          {meaning && <th scope="col">{meaning.title}</th>}
        </tr>
      </thead>
      <tbody>
        {inPlanOrder(fields).map((each) => (
          <tr key={each.field}>
            <th scope="row">{labelOf(each.field)}</th>
            <td data-label={t('beforeAfter')}>
              <BeforeAndAfter {...each} />
            </td>
            {meaning && <td data-label={meaning.title}>{meaning.of(each.field)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One field's two values in one: lists member by member. */
export function BeforeAndAfter({ field, before, after }: FieldDifference): ReactNode {
  const words = usePlanWords();
  const was = linesOf(field, before, words);
  const is = linesOf(field, after, words);
  const kept = is.filter((line) => was.includes(line));
  return (
    <div className="beforeafter">
      {kept.length > 0 && <p>{kept.join(', ')}</p>}
      <Removed lines={was.filter((line) => !kept.includes(line))} />
      <Added lines={is.filter((line) => !kept.includes(line))} />
    </div>
  );
}

const Removed = ({ lines }: { readonly lines: readonly string[] }): ReactNode => {
  const { t } = useTranslation('task');
  return lines.map((line) => (
    <p key={line}>
      <del>
        <span className="vh">{t('removedWord')} </span>
        {line}
      </del>
    </p>
  ));
};

const Added = ({ lines }: { readonly lines: readonly string[] }): ReactNode => {
  const { t } = useTranslation('task');
  return lines.map((line) => (
    <p key={line}>
      <ins>
        <span className="vh">{t('addedWord')} </span>
        {line}
      </ins>
    </p>
  ));
};
