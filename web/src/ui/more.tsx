import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface MoreProps {
  /** An infinite query. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** Reads on in a long list. When nothing more is left the button gives way to a word, which keeps the focus. */
export function More({ list }: MoreProps): ReactNode {
  const { t } = useTranslation('ui');
  const [asked, setAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const { hasNextPage } = list;
  useEffect(() => {
    if (asked && !hasNextPage) end.current?.focus();
  }, [asked, hasNextPage]);
  if (!hasNextPage)
    return asked ? (
      <p className="small muted" ref={end} tabIndex={-1}>
        {t('allShown')}
      </p>
    ) : null;
  return (
    <div className="actions">
      <Button
        size="s"
        busy={list.isFetchingNextPage}
        onPress={() => {
          setAsked(true);
          void list.fetchNextPage();
        }}
      >
        {t('more')}
      </Button>
    </div>
  );
}
