import { useHotkey } from '../shell/use-hotkey';

interface QueueKeys {
  readonly move: (by: 1 | -1) => void;
  readonly claim: () => void;
  readonly release: () => void;
  readonly mark: () => void;
  readonly help: () => void;
}

/** The list by keyboard. Enter needs none: the chosen task's link has the focus. */
export function useQueueKeys({ move, claim, release, mark, help }: QueueKeys): void {
  const down = (): void => {
    move(1);
  };
  const up = (): void => {
    move(-1);
  };
  useHotkey('j', down);
  useHotkey('k', up);
  useHotkey('c', claim);
  useHotkey('t', claim);
  useHotkey('r', release);
  useHotkey('x', mark);
  useHotkey('?', help);
  useHotkey('/', () => {
    document.querySelector<HTMLElement>('.topbar button.command')?.click();
  });
}
