import type { ReactNode } from 'react';
import type { Part } from '../../../src/domain/lifecycle/matrix';
import { roles as known } from '../../../src/domain/lifecycle/role';
import { titled } from '../text/titled';
import { Ring } from '../ui/ring';
import { useChosenRow } from './chosen-row';
import { cellsOf, idOf, partLooks, type Role, type Row } from './parts';
import { useWords, type Words } from './use-words';

export interface RowGroup {
  readonly title: string;
  /** Its place among the phases, counted from 1; 0: it is none of them. */
  readonly number: number;
  readonly of: number;
  readonly rows: readonly Row[];
}

interface RolesTableProps {
  readonly caption: string;
  readonly first: string;
  readonly roles: readonly Role[];
  readonly groups: readonly RowGroup[];
  readonly chosen: string | undefined;
}

/**
 * Roles across, steps or acts down; each cell says in words what the role is to the row. Where the page is too narrow for
 * the columns each row lists those who have a part in it.
 */
export function RolesTable({ caption, first, roles, groups, chosen }: RolesTableProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="matrix-box">
      <table className="matrix even roles">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="first">
              {first}
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                {roleWord(role, t)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            {group.title !== '' && <GroupRow group={group} span={roles.length + 1} />}
            {group.rows.map((row) => (
              <OneRow key={idOf(row)} row={row} roles={roles} isChosen={idOf(row) === chosen} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A role this page does not know is called what the table calls it. */
const roleWord = ({ id, title }: Role, t: Words): string =>
  Object.hasOwn(known, id) ? t(`roles.${id as keyof typeof known}`) : titled(title);

const GroupRow = ({ group, span }: { group: RowGroup; span: number }): ReactNode => (
  <tr className="phase">
    <th scope="rowgroup" colSpan={span}>
      <span className="row">
        {group.number > 0 && <Ring phase={group.number} of={group.of} />}
        {group.number > 0 ? `${String(group.number)}. ${group.title}` : group.title}
      </span>
    </th>
  </tr>
);

interface OneRowProps {
  readonly row: Row;
  readonly roles: readonly Role[];
  readonly isChosen: boolean;
}

function OneRow({ row, roles, isChosen }: OneRowProps): ReactNode {
  const { t } = useWords();
  const heading = useChosenRow(isChosen);
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row" ref={heading} tabIndex={isChosen ? -1 : undefined}>
        {titled(row.title)}
      </th>
      {roles.map((role) => {
        const cells = cellsOf(row, role.id);
        return (
          <td
            key={role.id}
            data-label={roleWord(role, t)}
            className={cells.length === 0 ? 'nobody' : undefined}
          >
            {cells.length === 0 && <span className="vh">{t('nothing')}</span>}
            {cells.map(({ part, unit }) => (
              <span key={`${part} ${unit}`} className="part">
                <PartWord part={part} />
                {t(`units.${unit}`) !== '' && <small>{t(`units.${unit}`)}</small>}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

export function PartWord({ part }: { part: Part }): ReactNode {
  const { t } = useWords();
  return (
    <span className="raci">
      <b className={partLooks[part]} aria-hidden="true">
        {t(`letters.${part}`)}
      </b>
      {t(`parts.${part}`)}
    </span>
  );
}
