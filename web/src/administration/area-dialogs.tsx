import { useEffect, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AreaItem } from '../../../src/contract/organisation';
import { changeArea, createArea } from '../../../src/contract/place';
import { AreaField } from '../form/area-field';
import { FormDialog } from '../form/form-dialog';
import { TextField } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { ChangeDialog } from './change-dialog';
import { ShortWordField } from './short-word-field';

interface CreateProps {
  /** In which area, to begin with. */
  readonly parent: string;
  readonly onClose: () => void;
}

export function CreateAreaDialog({ parent, onClose }: CreateProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<AreaItem>(keys.organisation);
  return (
    <FormDialog
      title={t('areas.create')}
      schema={createArea}
      initial={{ name: '', id: '', parent }}
      verb={t('areas.create')}
      onClose={onClose}
      onSubmit={async (body) => {
        const { name } = await act.mutateAsync({ path: '/organisation/areas', body });
        say(t('areas.created', { name }));
      }}
    >
      <TextField name="name" label={t('fields.name')} />
      <ShortWordField between="_" />
      <AreaField name="parent" label={t('areas.parent')} multiple={false} />
    </FormDialog>
  );
}

const changed = changeArea.omit({ seen: true }).required({ name: true });

interface ChangeProps {
  readonly area: AreaItem;
  readonly areas: readonly AreaItem[];
  readonly onClose: () => void;
}

/** Another name, another place in the tree: with everything within it. The whole municipality stays where it is. */
export function ChangeAreaDialog({ area, areas, onClose }: ChangeProps): ReactNode {
  const { t } = useTranslation('administration');
  const nameOf = (id: string): string => areas.find((one) => one.id === id)?.name ?? id;
  const isWhole = area.parent === null;
  return (
    <ChangeDialog
      title={t('areas.change', { name: area.name })}
      verb={t('save')}
      schema={changed}
      read={area}
      valuesOf={({ name, parent }) => ({ name, parent: parent ?? '' })}
      said={({ name, parent }) => [
        { label: t('fields.name'), value: name },
        ...(isWhole ? [] : [{ label: t('areas.parent'), value: nameOf(parent ?? '') }]),
      ]}
      request={({ name, parent }, { version: seen, parent: before }) => ({
        path: `/organisation/areas/${area.id}`,
        method: 'PATCH',
        body: { name, ...(parent && parent !== before && { parent }), seen },
      })}
      done={t('areas.changed', { name: area.name })}
      onClose={onClose}
    >
      <TextField name="name" label={t('fields.name')} />
      {!isWhole && (
        <>
          <AreaField name="parent" label={t('areas.parent')} hint={t('areas.changeHint')} multiple={false} />
          <StaysSomewhere parent={area.parent ?? ''} />
        </>
      )}
    </ChangeDialog>
  );
}

/** Pressing the chosen area in the tree takes the choice away: then it stays where it is. */
function StaysSomewhere({ parent }: { readonly parent: string }): ReactNode {
  const { setValue } = useFormContext();
  const chosen: unknown = useWatch({ name: 'parent' });
  useEffect(() => {
    if (chosen === '') setValue('parent', parent);
  }, [chosen, parent, setValue]);
  return null;
}
