import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

interface MoreProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean };
  readonly onPress: () => Promise<void>;
}

export function More({ query, onPress }: MoreProps): ReactNode {
  const { t } = useTranslation('analysis');
  if (!query.hasNextPage) return null;
  return (
    <Button size="s" busy={query.isFetchingNextPage} onPress={() => void onPress()}>
      {t(query.isFetchingNextPage ? 'moreBusy' : 'more')}
    </Button>
  );
}
