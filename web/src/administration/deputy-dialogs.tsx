import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { createDeputyship, type DeputyshipItem } from '../../../src/contract/deputyship';
import { personId } from '../../../src/contract/fields';
import { span } from '../dates/dates';
import { DeputyshipFields } from '../form/deputyship-fields';
import { FormDialog } from '../form/form-dialog';
import { PersonField } from '../form/person-field';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Confirm } from '../ui/confirm';
import { useSay } from '../ui/toasts';
import { holdsOn } from './holds-on';
import { assignmentsQuery } from './register-queries';

/** Here somebody is always named for another. */
const named = createDeputyship.safeExtend({ principal: personId });

interface NameDeputyProps {
  readonly day: string;
  readonly onClose: () => void;
}

export function NameDeputyDialog({ day, onClose }: NameDeputyProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<DeputyshipItem>(keys.organisation, keys.me);
  return (
    <FormDialog
      title={t('deputies.nameFor')}
      schema={named}
      initial={{ principal: '', deputy: '', validFrom: day, validTo: '' }}
      verb={t('deputies.name')}
      onClose={onClose}
      onSubmit={async (body) => {
        const { deputy, principal, validFrom, validTo } = await act.mutateAsync({
          path: '/organisation/deputyships',
          body,
        });
        say(
          t('deputies.done', {
            deputy: deputy.name,
            principal: principal.name,
            span: span(validFrom, validTo),
          }),
        );
      }}
    >
      <PersonField name="principal" label={t('deputies.principal')} />
      <InTheirRoles day={day} />
    </FormDialog>
  );
}

/** What the chosen one holds on the day. */
function InTheirRoles({ day }: { readonly day: string }): ReactNode {
  const { t } = useTranslation('administration');
  const principal: unknown = useWatch({ name: 'principal' });
  const chosen = typeof principal === 'string' ? principal : '';
  const { data } = useQuery({ ...assignmentsQuery(chosen), enabled: chosen !== '' });
  const holds = (data ?? [])
    .filter((one) => holdsOn(one, day))
    .map(({ role, title, unit }) => ({ role, title, unit: unit.id, unitName: unit.name }));
  return (
    <>
      {data !== undefined && holds.length === 0 && <p className="hint">{t('deputies.noRoles')}</p>}
      <DeputyshipFields holds={holds} day={day} forAnother />
    </>
  );
}

interface RevokeProps {
  readonly deputyship: DeputyshipItem;
  readonly onClose: () => void;
}

export function RevokeDeputyDialog({
  deputyship: { id, deputy, principal },
  onClose,
}: RevokeProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation, keys.me);
  const names = { deputy: deputy.name, principal: principal.name };
  return (
    <Confirm
      danger
      title={t('deputies.revokeTitle')}
      verb={t('deputies.revoke')}
      onClose={onClose}
      onConfirm={async () => {
        await act.mutateAsync({ path: `/organisation/deputyships/${id}/revoke` });
        say(t('deputies.revokedDone', names));
      }}
    >
      <p>{t('deputies.revokeText', names)}</p>
    </Confirm>
  );
}
