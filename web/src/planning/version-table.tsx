import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersion } from '../../../src/contract/plan';
import { moment } from '../dates/dates';
import { Button } from '../ui/button';
import { Status } from '../ui/status';

interface VersionTableProps {
  readonly versions: readonly PlanVersion[];
  readonly inForce: number;
  readonly shown: number;
  readonly onRead: (version: number) => void;
}

/** Every version, the newest first: when, by whom, and what of it changed that answers rest on. */
export function VersionTable({ versions, inForce, shown, onRead }: VersionTableProps): ReactNode {
  const { t } = useTranslation('planning');
  const changedIn = ({ version, changed }: PlanVersion): string => {
    if (version === 1) return t('firstVersion');
    if (changed.length === 0) return t('nothingThatMatters');
    return changed.map((part) => t(`parts.${part}` as 'parts.period', { defaultValue: part })).join(', ');
  };
  return (
    <table className="table cards">
      <caption className="vh">{t('versionsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('version')}</th>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">{t('changedParts')}</th>
          <th scope="col">{t('reading')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((each) => {
          const { version, at, author } = each;
          return (
            <tr key={version}>
              <th scope="row">
                {t('versionNumber', { version: String(version) })}
                {version === inForce && (
                  <div>
                    <Status tone="ok">{t('inForce')}</Status>
                  </div>
                )}
              </th>
              <td data-label={t('when')}>{moment(at)}</td>
              <td data-label={t('by')}>{author.name}</td>
              <td data-label={t('changedParts')}>{changedIn(each)}</td>
              <td data-label={t('reading')}>
                <Button
                  kind="quiet"
                  size="xs"
                  {...(version !== shown && {
                    'aria-label': t('readVersion', { version: String(version) }),
                  })}
                  isDisabled={version === shown}
                  onPress={() => {
                    onRead(version);
                  }}
                >
                  {version === shown ? t('shown') : t('read')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
