import { useId, useRef, type ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { figure } from '../dates/dates';
import { Fault, faultAt, FieldGroup } from '../form/field';
import { numberIn } from '../form/inputs';
import { Button } from '../ui/button';
import { startsOf, sumOf, type FiguresValues, type GroupRow } from './figures-body';

/** One row an age group. Where it begins follows from the one above; the last has no end. */
export function GroupRows(): ReactNode {
  const { t } = useTranslation('administration');
  const { fields, insert, remove } = useFieldArray<FiguresValues & { groups: GroupRow[] }>({
    name: 'groups',
  });
  const rows = useWatch({ name: 'groups' }) as readonly GroupRow[];
  const starts = startsOf(rows);
  const add = useRef<HTMLDivElement>(null);
  const last = fields.length - 1;
  return (
    <FieldGroup name="groups" label={t('population.groups')} hint={t('population.enterHint')}>
      <table className="table cards grouprows">
        <caption className="vh">{t('population.groups')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('population.groupsOf')}</th>
            <th scope="col">{t('population.to')}</th>
            <th scope="col">{t('population.women')}</th>
            <th scope="col">{t('population.men')}</th>
            <th scope="col">
              <span className="vh">{t('act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ id }, at) => (
            <tr key={id}>
              <th scope="row">{t('population.fromAge', { age: String(starts[at] ?? '–') })}</th>
              <td data-label={t('population.to')}>
                {at === last ? (
                  t('population.older')
                ) : (
                  <Cell name={`groups.${String(at)}.to`} label={t('population.toOf', of(at))} />
                )}
              </td>
              <td data-label={t('population.women')}>
                <Cell name={`groups.${String(at)}.women`} label={t('population.womenOf', of(at))} />
              </td>
              <td data-label={t('population.men')}>
                <Cell name={`groups.${String(at)}.men`} label={t('population.menOf', of(at))} />
              </td>
              <td className="nowrap">
                {at !== last && (
                  <Button
                    kind="quiet"
                    size="xs"
                    aria-label={`${t('population.takeAway')}: ${t('population.groupOf', of(at))}`}
                    onPress={() => {
                      remove(at);
                      requestAnimationFrame(() => add.current?.querySelector('button')?.focus());
                    }}
                  >
                    {t('population.takeAway')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite">{t('population.summed', { total: figure(sumOf(rows)) })}</p>
      <div className="actions" ref={add}>
        <Button
          kind="quiet"
          size="s"
          icon="plus"
          onPress={() => {
            insert(last, { to: '', women: '', men: '' });
          }}
        >
          {t('population.split')}
        </Button>
      </div>
    </FieldGroup>
  );
}

const of = (at: number): { number: string } => ({ number: String(at + 1) });

/** A field of the table: its label is heard, and seen in the head of its column. */
function Cell({ name, label }: { readonly name: string; readonly label: string }): ReactNode {
  const { register, formState } = useFormContext();
  const id = useId();
  const fault = faultAt(formState.errors, name);
  return (
    <div className="field" data-field={name} data-invalid={fault === undefined ? undefined : ''}>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        {...register(name, { setValueAs: numberIn })}
      />
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}
