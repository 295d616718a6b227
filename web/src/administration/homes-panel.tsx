import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveHomeDialog } from './duty-dialogs';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import type { Register } from './use-register';

/** Where the functional roles sit: what is asked of the role waits there. Not dated. */
export function HomesPanel({ register: { homes, nameOf } }: { readonly register: Register }): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  const [open, setOpen] = useState<Register['homes'][number] | null>(null);
  const { landing, land } = useLanding();
  return (
    <RegisterPanel id="hemvist" title={t('homes.title')} landing={landing}>
      <p className="hint">{t('homes.lead')}</p>
      <RegisterTable
        label={t('homes.title')}
        rows={homes}
        keyOf={({ role }) => role}
        columns={[
          { label: t('fields.role'), cell: ({ title }) => title },
          { label: t('fields.unit'), cell: ({ unit }) => nameOf(unit) },
        ]}
        acts={
          keeps
            ? (home) => (
                <RowAct
                  verb={t('homes.verb')}
                  of={home.title}
                  onPress={() => {
                    setOpen(home);
                  }}
                />
              )
            : undefined
        }
      />
      {open && (
        <MoveHomeDialog
          home={open}
          nameOf={nameOf}
          onClose={() => {
            setOpen(null);
            land();
          }}
        />
      )}
    </RegisterPanel>
  );
}
