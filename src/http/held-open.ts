import type { Response } from 'express';

const HELD_OPEN = 'radslag:held-open';

/** Said of an answer that has begun and lasts for hours: those who count or time requests let go of it. */
export const holdOpen = (response: Response): void => {
  response.emit(HELD_OPEN);
};

/** Calls back once: when the answer is over, or is held open. */
export function onceLetGo(response: Response, letGo: () => void): void {
  const once = (): void => {
    response.off('close', once).off(HELD_OPEN, once);
    letGo();
  };
  response.once('close', once).once(HELD_OPEN, once);
}
