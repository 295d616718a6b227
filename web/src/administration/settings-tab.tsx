import { useQuery } from '@tanstack/react-query';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SettingItem } from '../../../src/contract/setting';
import { dayInMargin, dayOf, figure } from '../dates/dates';
import { worksHere } from '../queries/coordinates';
import { Button } from '../ui/button';
import { Failure, Skeleton } from '../ui/states';
import { PageHead } from '../ui/page';
import { NotForYou, useKeeper } from './keeper-note';
import { SettingDialog } from './setting-dialog';
import { SettingHistory } from './setting-history';
import { settingsQuery } from './settings-query';
import { TabHead } from './tab-head';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** The numbers the municipality decides for itself: what holds, who decided it and why. */
export function SettingsTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  if (worksHere(me)) return <Settings />;
  return (
    <>
      <PageHead title={t('tabs.settings')} />
      <NotForYou who={t('keeper.settingsStaffOnly')} />
    </>
  );
}

function Settings(): ReactNode {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(settingsQuery);
  const [changing, setChanging] = useState<SettingItem | null>(null);
  return (
    <>
      <TabHead title={t('tabs.settings')} answer={data && <Answer items={data.items} />} />
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={8} />}
      <div className="stack" style={gap}>
        {data?.items.map((setting) => (
          <Setting
            key={setting.key}
            setting={{ ...setting, ...wordsOf(setting, t) }}
            onChange={setChanging}
          />
        ))}
      </div>
      {changing && (
        <SettingDialog
          setting={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </>
  );
}

type Words = ReturnType<typeof useTranslation<'administration'>>['t'];

/** The API's are Swedish. */
const wordsOf = ({ key }: SettingItem, t: Words): Pick<SettingItem, 'title' | 'description' | 'unit'> => ({
  title: t(`settings.words.${key}.title`),
  description: t(`settings.words.${key}.description`),
  unit: t(`settings.words.${key}.unit`),
});

interface SettingProps {
  readonly setting: SettingItem;
  readonly onChange: (setting: SettingItem) => void;
}

function Setting({ setting, onChange }: SettingProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const { key, title, description, value, unit, changed } = setting;
  const id = `installning-${key}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {keeps && (
          <Button
            size="s"
            icon="pencil"
            aria-label={t('settings.changeOf', { title })}
            onPress={() => {
              onChange(setting);
            }}
          >
            {t('change')}
          </Button>
        )}
      </header>
      <p className="settingvalue">{t('settings.value', { value: figure(value), unit })}</p>
      <p className="prose">{description}</p>
      <p className="small muted">
        {changed
          ? t('settings.changed', {
              day: dayInMargin(dayOf(changed.at), me.day),
              name: changed.by.name,
              reason: changed.reason,
            })
          : t('settings.untouched')}
        {changed && (
          <>
            <br />
            {t('settings.default', { value: figure(setting.default), unit })}
          </>
        )}
      </p>
      {changed && <SettingHistory setting={setting} />}
    </section>
  );
}

function Answer({ items }: { readonly items: readonly SettingItem[] }): ReactNode {
  const { t } = useTranslation('administration');
  const values = {
    count: String(items.length),
    changed: String(items.filter(({ changed }) => changed !== null).length),
  };
  return <Trans t={t} i18nKey="settings.answer" values={values} components={{ b: <b /> }} />;
}
