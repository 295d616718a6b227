import { Link } from '@tanstack/react-router';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../src/contract/analysis';
import type { ContributionCounts } from '../../../src/contract/contribution';
import { figure } from '../dates/dates';
import { Button } from '../ui/button';
import { partOf } from '../ui/part-of';
import { ALL, UNCODED } from './coding-list';

const ThemeDialog = partOf(() => import('./theme-dialog'), 'ThemeDialog');

interface ThemesProps {
  readonly dialogue: string;
  readonly themes: readonly Theme[];
  readonly counts: ContributionCounts;
  /** The one that is shown; none on a page that only leads here. */
  readonly chosen?: string;
  readonly mayCode: boolean;
}

/** What the contributions are about, with how many there are of each; beside them what is left. */
export function ThemesPanel({ dialogue, themes, counts, chosen, mayCode }: ThemesProps): ReactNode {
  const { t } = useTranslation('analysis');
  const [editing, setEditing] = useState<Theme | 'new'>();
  // One scale for all of them, so that the bars can be compared.
  const most = Math.max(1, counts.all);
  const open = themes.find(({ id }) => id === chosen);
  return (
    <div className="stack tight">
      <nav aria-label={t('themes.list')}>
        <ul className="themes">
          {themes.map(({ id, name, contributions }) => (
            <ThemeLink key={id} {...{ dialogue, name, most, chosen }} theme={id} count={contributions} />
          ))}
          <ThemeLink
            {...{ dialogue, chosen, most }}
            name={t('themes.uncoded')}
            theme={UNCODED}
            count={counts.uncoded}
          />
          <ThemeLink {...{ dialogue, chosen, most }} name={t('themes.all')} theme={ALL} count={counts.all} />
        </ul>
      </nav>
      {themes.length === 0 && (
        <p className="small muted">
          {t('themes.none')}. {mayCode && t('themes.noneNext')}
        </p>
      )}
      {mayCode && (
        <div className="actions">
          <Button
            size="s"
            kind="quiet"
            icon="plus"
            onPress={() => {
              setEditing('new');
            }}
          >
            {t('themes.add')}
          </Button>
          {open !== undefined && (
            <Button
              size="s"
              kind="quiet"
              icon="pencil"
              aria-label={t('themes.renameOf', { name: open.name })}
              onPress={() => {
                setEditing(open);
              }}
            >
              {t('themes.rename')}
            </Button>
          )}
        </div>
      )}
      {editing !== undefined && (
        <ThemeDialog
          dialogue={dialogue}
          theme={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </div>
  );
}

interface ThemeLinkProps {
  readonly dialogue: string;
  readonly theme: string;
  readonly name: string;
  readonly count: number;
  readonly most: number;
  readonly chosen?: string | undefined;
}

const ThemeLink = ({ dialogue, theme, name, count, most, chosen }: ThemeLinkProps): ReactNode => {
  const { t } = useTranslation('analysis');
  return (
    <li>
      <Link
        to="/dialoger/$id/kodning"
        params={{ id: dialogue }}
        search={{ tema: theme }}
        aria-current={chosen === theme ? 'true' : undefined}
        activeProps={{}}
      >
        <span>{name}</span>
        <span className="num muted" aria-hidden="true">
          {figure(count)}
        </span>
        <span className="vh">{t('themes.count', { count, number: figure(count) })}</span>
        <i style={{ '--v': `${String((count / most) * 100)}%` } as CSSProperties} />
      </Link>
    </li>
  );
};
