import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetGroupItem } from '../../../src/contract/organisation';
import { ChangeGroupDialog, CreateGroupDialog } from './group-dialogs';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { useAgesSaid } from './use-ages-said';

export function GroupsPanel({ groups }: { readonly groups: readonly TargetGroupItem[] }): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  const agesOf = useAgesSaid();
  const [open, setOpen] = useState<TargetGroupItem | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  return (
    <RegisterPanel
      id="malgrupper"
      title={t('areas.groups')}
      landing={landing}
      add={{
        verb: t('areas.addGroup'),
        onPress: () => {
          setOpen('new');
        },
      }}
    >
      {groups.length > 0 && (
        <RegisterTable
          label={t('areas.groups')}
          rows={[...groups].sort((a, b) => a.name.localeCompare(b.name, 'sv'))}
          keyOf={({ id }) => id}
          columns={[
            { label: t('fields.name'), cell: ({ name }) => name },
            { label: t('areas.ages'), cell: agesOf },
            { label: t('areas.sex'), cell: ({ sex }) => t(`areas.sexes.${sex ?? 'all'}`) },
            { label: t('areas.note'), cell: ({ note }) => note ?? '–' },
          ]}
          acts={
            keeps
              ? (group) => (
                  <RowAct
                    verb={t('change')}
                    of={group.name}
                    onPress={() => {
                      setOpen(group);
                    }}
                  />
                )
              : undefined
          }
        />
      )}
      {open === 'new' && <CreateGroupDialog onClose={close} />}
      {open !== null && open !== 'new' && <ChangeGroupDialog group={open} onClose={close} />}
    </RegisterPanel>
  );
}
