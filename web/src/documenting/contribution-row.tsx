import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionItem } from '../../../src/contract/contribution';
import { dayInMargin, dayOf } from '../dates/dates';
import { Status } from '../ui/status';

/** What was said, what it is about, and where it stands in its file. */
export function ContributionRow({ item }: { readonly item: ContributionItem }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <li className="quote">
      <p lang={item.language} className="said">
        {item.text}
      </p>
      <div className="row tags">
        {item.themes.map((theme) => (
          <span key={theme} className="tag">
            {theme}
          </span>
        ))}
        {item.late && (
          <Status tone="warn" icon="clock">
            {t('list.isLate')}
          </Status>
        )}
        {item.unpublished !== null && (
          <Status tone="idle" icon="eye-off">
            {t('list.isUnpublished')}
          </Status>
        )}
      </div>
      <div className="muted xs">
        <Link to="." search={(before) => ({ ...before, bidrag: item.id })} resetScroll={false}>
          {t('list.open', { number: String(item.number) })}
        </Link>
        {aboutIt(item, t).map((part) => ` · ${part}`)}
      </div>
    </li>
  );
}

type Words = ReturnType<typeof useTranslation<'documenting'>>['t'];

const aboutIt = (item: ContributionItem, t: Words): readonly string[] => [
  t(`channel.${item.channel}`),
  ...(item.ageBand === null ? [] : [t(`band.${item.ageBand}`)]),
  ...(item.sex === null ? [] : [t(`sex.${item.sex}`)]),
  ...(item.area === null ? [] : [item.area.name]),
  ...(item.line === null ? [] : [t('list.line', { line: String(item.line) })]),
  dayInMargin(dayOf(item.saidAt ?? item.receivedAt)),
  ...(item.codings === 0 ? [t('list.uncodedTag').toLocaleLowerCase()] : []),
];
