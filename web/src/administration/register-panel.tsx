import type { ReactNode, RefObject } from 'react';
import { Button } from '../ui/button';
import { useKeeper } from './keeper-note';

interface RegisterPanelProps {
  readonly id: string;
  readonly title: string;
  /** The act that adds something, for whoever keeps the register. */
  readonly add?: { readonly verb: string; readonly onPress: () => void };
  /** Takes the focus when a row takes its button with it. */
  readonly landing?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

export function RegisterPanel({ id, title, add, landing, children }: RegisterPanelProps): ReactNode {
  const { keeps } = useKeeper();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1} ref={landing}>
          {title}
        </h2>
        {add && keeps && (
          <Button size="s" icon="plus" onPress={add.onPress}>
            {add.verb}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
