import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreatedToken, TokenItem } from '../../../src/contract/me';
import { useAct } from '../queries/act';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Failure, Skeleton } from '../ui/states';
import { useSay } from '../ui/toasts';
import { useLanding } from '../ui/use-landing';
import { tokensQuery } from './me-queries';
import { NewTokenDialog } from './new-token-dialog';
import { SecretDialog } from './secret-dialog';
import { TokensTable } from './tokens-table';

type Open =
  | { readonly kind: 'create' }
  | { readonly kind: 'secret'; readonly token: CreatedToken }
  | { readonly kind: 'revoke'; readonly token: TokenItem };

/** Keys by which programs act in one's name. */
export function TokensPanel(): ReactNode {
  const { t } = useTranslation('me');
  const [open, setOpen] = useState<Open | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  return (
    <section className="panel" aria-labelledby="nycklar">
      <header>
        <h2 id="nycklar" tabIndex={-1} ref={landing}>
          {t('tokens.title')}
        </h2>
        <Button
          size="s"
          icon="plus"
          onPress={() => {
            setOpen({ kind: 'create' });
          }}
        >
          {t('tokens.create')}
        </Button>
      </header>
      <p className="hint">{t('tokens.hint')}</p>
      <Tokens
        onRevoke={(token) => {
          setOpen({ kind: 'revoke', token });
        }}
      />
      {open?.kind === 'create' && (
        <NewTokenDialog
          onClose={() => {
            setOpen((now) => (now?.kind === 'create' ? null : now));
          }}
          onCreated={(token) => {
            setOpen({ kind: 'secret', token });
          }}
        />
      )}
      {open?.kind === 'secret' && <SecretDialog token={open.token} onClose={close} />}
      {open?.kind === 'revoke' && <RevokeDialog token={open.token} onClose={close} />}
    </section>
  );
}

function Tokens({ onRevoke }: { readonly onRevoke: (token: TokenItem) => void }): ReactNode {
  const { t } = useTranslation('me');
  const { data, error, refetch } = useQuery(tokensQuery);
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={2} />;
  if (data.length === 0) return <p className="muted">{t('tokens.none')}</p>;
  return <TokensTable tokens={data} onRevoke={onRevoke} />;
}

function RevokeDialog({
  token: { id, name },
  onClose,
}: {
  readonly token: TokenItem;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('me');
  const say = useSay();
  const act = useAct(tokensQuery.queryKey);
  return (
    <Confirm
      title={t('tokens.revokeTitle')}
      verb={t('tokens.revoke')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await act.mutateAsync({ path: `/me/tokens/${id}`, method: 'DELETE' });
        say(t('tokens.revokedDone'));
      }}
    >
      <p>{t('tokens.revokeText', { name })}</p>
    </Confirm>
  );
}
