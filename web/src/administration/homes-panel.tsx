import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { titled } from '../text/titled';
import { MoveHomeDialog } from './duty-dialogs';
import { RegisterList } from './register-list';
import type { Register } from './use-register';

/** Where the functional roles sit: what is asked of the role waits there. Not dated. */
export function HomesPanel({ register: { homes, nameOf } }: { readonly register: Register }): ReactNode {
  const { t } = useTranslation('administration');
  return (
    <RegisterList
      id="hemvist"
      title={t('homes.title')}
      lead={t('homes.lead')}
      rows={homes}
      keyOf={({ role }) => role}
      columns={[
        { label: t('fields.role'), cell: ({ title }) => titled(title) },
        { label: t('fields.unit'), cell: ({ unit }) => nameOf(unit) },
      ]}
      change={{
        verb: t('homes.verb'),
        of: ({ title }) => titled(title),
        dialog: (home, close) => <MoveHomeDialog home={home} nameOf={nameOf} onClose={close} />,
      }}
    />
  );
}
