import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createDeputyship, type DeputyshipItem } from '../../../src/contract/deputyship';
import type { Me } from '../../../src/contract/me';
import { span } from '../dates/dates';
import { DeputyshipFields } from '../form/deputyship-fields';
import { FormDialog } from '../form/form-dialog';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';

export function NameDeputyDialog({
  me,
  onClose,
}: {
  readonly me: Me;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('me');
  const say = useSay();
  const act = useAct<DeputyshipItem>(keys.organisation, keys.me);
  const own = me.authorities
    .filter(({ asDeputy }) => !asDeputy)
    .map(({ role, roleTitle, unit, unitName }) => ({ role, title: roleTitle, unit, unitName }));
  return (
    <FormDialog
      title={t('deputies.name')}
      schema={createDeputyship}
      initial={{ deputy: '', validFrom: me.day, validTo: '' }}
      verb={t('deputies.name')}
      onClose={onClose}
      onSubmit={async (body) => {
        const { deputy, validFrom, validTo } = await act.mutateAsync({
          path: '/organisation/deputyships',
          body,
        });
        say(t('deputies.done', { name: deputy.name, span: span(validFrom, validTo) }));
      }}
    >
      <DeputyshipFields holds={own} day={me.day} />
    </FormDialog>
  );
}
