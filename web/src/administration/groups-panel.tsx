import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetGroupItem } from '../../../src/contract/organisation';
import { ChangeGroupDialog, CreateGroupDialog } from './group-dialogs';
import { RegisterList } from './register-list';
import { useAgesSaid } from './use-ages-said';
import { byName } from '../text/by-name';

export function GroupsPanel({ groups }: { readonly groups: readonly TargetGroupItem[] }): ReactNode {
  const { t } = useTranslation('administration');
  const agesOf = useAgesSaid();
  return (
    <RegisterList
      id="malgrupper"
      title={t('areas.groups')}
      rows={[...groups].sort(byName)}
      keyOf={({ id }) => id}
      columns={[
        { label: t('fields.name'), cell: ({ name }) => name },
        { label: t('areas.ages'), cell: agesOf },
        { label: t('areas.sex'), cell: ({ sex }) => t(`areas.sexes.${sex ?? 'all'}`) },
        { label: t('areas.note'), cell: ({ note }) => note ?? '–' },
      ]}
      add={{
        verb: t('areas.addGroup'),
        dialog: (close) => <CreateGroupDialog onClose={close} />,
      }}
      change={{
        verb: t('change'),
        of: ({ name }) => name,
        dialog: (group, close) => <ChangeGroupDialog group={group} onClose={close} />,
      }}
    />
  );
}
