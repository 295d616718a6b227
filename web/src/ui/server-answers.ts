import { read, Unreachable } from '../api';

/** Whether there is a server that answers, whatever it says. */
export const serverAnswers = (signal?: AbortSignal): Promise<boolean> =>
  read('/me', {}, signal).then(
    () => true,
    (fault: unknown) => !(fault instanceof Unreachable),
  );
