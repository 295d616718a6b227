import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLastDay } from '../../../src/contract/unit';
import { DateField } from '../form/inputs';
import { ChangeDialog } from './change-dialog';
import type { Period } from './holds-on';
import { saidOr } from './said-or';

const schema = changeLastDay.omit({ seen: true }).partial();

interface LastDayDialogProps {
  readonly title: string;
  /** What it is about: who does what for whom. */
  readonly what: string;
  readonly read: Period & { readonly version: string };
  readonly path: string;
  readonly onClose: () => void;
}

/** Something ends with a day, or goes on until further notice. Nothing is deleted. */
export function LastDayDialog({ title, what, read, path, onClose }: LastDayDialogProps): ReactNode {
  const { t } = useTranslation('administration');
  return (
    <ChangeDialog
      title={title}
      verb={t('lastDay.verb')}
      schema={schema}
      read={read}
      valuesOf={({ validTo }) => ({ validTo: validTo ?? '' })}
      said={({ validTo }) => [{ label: t('fields.lastDay'), value: saidOr(validTo, t('period.noEnd')) }]}
      request={({ validTo }, { version: seen }) => ({
        path,
        method: 'PATCH',
        body: { validTo: validTo ?? null, seen },
      })}
      done={t('lastDay.done')}
      onClose={onClose}
    >
      <p>{what}</p>
      <DateField
        name="validTo"
        label={t('fields.lastDay')}
        hint={t('fields.lastDayHint')}
        min={read.validFrom}
        optional
      />
    </ChangeDialog>
  );
}
