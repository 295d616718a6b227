import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingItem } from '../../../src/contract/setting';
import { figure, moment } from '../dates/dates';
import { More } from '../ui/more';
import { Failure, Skeleton } from '../ui/states';
import { RegisterTable } from './register-table';
import { settingHistoryQuery } from './settings-query';

/** Read when somebody opens it. */
export function SettingHistory({ setting }: { readonly setting: SettingItem }): ReactNode {
  const { t } = useTranslation('administration');
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {t('settings.history')}
        <span className="vh">: {setting.title}</span>
      </summary>
      {isOpen && <Changes setting={setting} />}
    </details>
  );
}

function Changes({ setting: { key, title } }: { readonly setting: SettingItem }): ReactNode {
  const { t } = useTranslation('administration');
  const list = useInfiniteQuery(settingHistoryQuery(key));
  if (list.error !== null) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton lines={3} />;
  return (
    <>
      <RegisterTable
        label={t('settings.historyOf', { title })}
        rows={list.data.pages.flatMap(({ items }) => items)}
        keyOf={({ version }) => String(version)}
        columns={[
          { label: t('settings.when'), cell: ({ at }) => moment(at) },
          {
            label: t('settings.fromTo'),
            cell: ({ before, after }) =>
              t('settings.arrow', { before: figure(before), after: figure(after) }),
          },
          { label: t('fields.reason'), cell: ({ reason }) => reason },
          { label: t('settings.who'), cell: ({ by }) => by.name },
        ]}
      />
      <More list={list} />
    </>
  );
}
