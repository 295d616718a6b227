import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import type { IconName } from '../ui/icon-paths';

interface RowActProps {
  readonly verb: string;
  /** The row it is about, for those who do not see it. */
  readonly of: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
}

export const RowAct = ({ verb, of, icon, onPress }: RowActProps): ReactNode => (
  <Button
    kind="quiet"
    size="xs"
    {...(icon && { icon })}
    aria-label={`${verb}: ${of}`}
    onPress={() => {
      onPress();
    }}
  >
    {verb}
  </Button>
);
