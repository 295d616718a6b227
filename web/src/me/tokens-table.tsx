import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenItem } from '../../../src/contract/me';
import { fromNow } from '../dates/dates';
import { Button } from '../ui/button';
import { Status } from '../ui/status';

interface TokensTableProps {
  readonly tokens: readonly TokenItem[];
  readonly onRevoke: (token: TokenItem) => void;
}

export function TokensTable({ tokens, onRevoke }: TokensTableProps): ReactNode {
  const { t } = useTranslation('me');
  // Real time, as for the keys themselves: the product's own day may have been moved.
  const [now] = useState(() => new Date().toISOString());
  return (
    <table className="table cards">
      <caption className="vh">{t('tokens.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tokens.name')}</th>
          <th scope="col">{t('tokens.created')}</th>
          <th scope="col">{t('tokens.until')}</th>
          <th scope="col">{t('tokens.status')}</th>
          <th scope="col">
            <span className="vh">{t('tokens.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-label={t('tokens.created')}>{fromNow(token.createdAt)}</td>
            <td data-label={t('tokens.until')}>{fromNow(token.expiresAt)}</td>
            <td data-label={t('tokens.status')}>
              <TokenStatus {...token} now={now} />
            </td>
            <td className="num">
              {token.revokedAt === null && token.expiresAt > now && (
                <Button
                  kind="quiet"
                  size="xs"
                  aria-label={t('tokens.revokeOne', { name: token.name })}
                  onPress={() => {
                    onRevoke(token);
                  }}
                >
                  {t('tokens.revoke')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TokenStatus({ revokedAt, expiresAt, now }: TokenItem & { readonly now: string }): ReactNode {
  const { t } = useTranslation('me');
  if (revokedAt !== null)
    return <Status tone="idle">{t('tokens.revoked', { when: fromNow(revokedAt) })}</Status>;
  return expiresAt > now ? (
    <Status tone="ok">{t('tokens.holds')}</Status>
  ) : (
    <Status tone="idle">{t('tokens.expired')}</Status>
  );
}
