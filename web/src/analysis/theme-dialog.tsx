import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addTheme, type AddTheme, type Theme } from '../../../src/contract/analysis';
import { FormDialog } from '../form/form-dialog';
import { TextArea, TextField } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';

interface DialogProps {
  readonly dialogue: string;
  /** Undefined: a new one. */
  readonly theme: Theme | undefined;
  readonly onClose: () => void;
}

export function ThemeDialog({ dialogue, theme, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('analysis');
  const say = useSay();
  const act = useAct(keys.dialogue(dialogue));
  const send = async ({ name, description }: AddTheme): Promise<void> => {
    if (theme === undefined) {
      await act.mutateAsync({ path: `/dialogues/${dialogue}/themes`, body: { name, description } });
      say(t('themes.created', { name }));
    } else {
      const body = { name, description: description ?? null };
      await act.mutateAsync({ path: `/themes/${theme.id}`, method: 'PUT', body });
      say(t('themes.saved'));
    }
  };
  return (
    <FormDialog<AddTheme>
      title={theme === undefined ? t('themes.add') : t('themes.rename')}
      schema={addTheme}
      initial={{ name: theme?.name ?? '', description: theme?.description ?? '' }}
      verb={theme === undefined ? t('themes.create') : t('themes.save')}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField name="name" label={t('themes.name')} hint={t('themes.nameHint')} />
      <TextArea
        name="description"
        optional
        label={t('themes.description')}
        hint={t('themes.descriptionHint')}
      />
    </FormDialog>
  );
}
