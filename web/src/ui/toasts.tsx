import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import { Button } from './button';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: { readonly label: string; readonly act: () => void };
}

type Say = (text: string, undo?: Toast['undo']) => void;

const Saying = createContext<Say>(() => undefined);

/** Says that something is done, for a while. `say('Uppgiften är din.', { label: 'Ångra', act })` */
export const useSay = (): Say => useContext(Saying);

const SHOWN_MS = 8_000;
let last = 0;

/** Where it is said: read aloud without taking the focus. */
export function Toasts({ children }: { children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  const close = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const say = useCallback<Say>(
    (text, undo) => {
      const id = (last += 1);
      setToasts((shown) => [...shown.slice(-2), { id, text, ...(undo && { undo }) }]);
      const closeInTime = (): void => {
        setTimeout(() => {
          // Whoever is about to press is not hurried.
          if (box.current?.matches(':focus-within, :hover')) closeInTime();
          else close(id);
        }, SHOWN_MS);
      };
      closeInTime();
    },
    [close],
  );
  const shown = useMemo(() => toasts, [toasts]);
  return (
    <Saying value={say}>
      {children}
      <div
        ref={box}
        className="toasts"
        role="status"
        aria-live="polite"
        onFocus={({ relatedTarget, currentTarget }: FocusEvent) => {
          if (!currentTarget.contains(relatedTarget)) from.current = relatedTarget;
        }}
      >
        {shown.map(({ id, text, undo }) => (
          <div key={id} className="toast">
            {text}
            {undo && (
              <Button
                size="s"
                onPress={() => {
                  undo.act();
                  close(id);
                  // Its button goes: back to where one came from.
                  if (from.current instanceof HTMLElement) from.current.focus();
                }}
              >
                {undo.label}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Saying>
  );
}
