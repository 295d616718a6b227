import type { ReactNode } from 'react';

interface RingProps {
  /** The phase now, counted from 1; 0: not begun; `of` + 1: all done. */
  readonly phase: number;
  readonly of?: number;
  readonly size?: 's' | 'l';
}

/** The length of the circle in the units of its pattern: ten a seat. */
const SEAT = 10;
const FILLED = 7.4;

/**
 * Ringen: the phases as seats round a table. Filled seats are done, the straw seat is now, thin ones remain. Words beside
 * it say the same.
 */
export function Ring({ phase, of = 7, size = 's' }: RingProps): ReactNode {
  const length = of * SEAT;
  const done = Math.min(Math.max(phase - 1, 0), of);
  const now = phase >= 1 && phase <= of;
  const circle = (className: string, pattern: string, offset: number): ReactNode => (
    <circle
      className={className}
      cx="12"
      cy="12"
      r="8.6"
      pathLength={length}
      strokeDasharray={pattern}
      strokeDashoffset={-offset}
      transform="rotate(-90 12 12)"
    />
  );
  const seats = `${'7.4 2.6 '.repeat(Math.max(done - 1, 0))}7.4 ${String(length)}`;
  return (
    <svg className={size === 'l' ? 'ring l' : 'ring'} viewBox="0 0 24 24" aria-hidden="true">
      {circle('r-base', `${String(FILLED)} 2.6`, 1.3)}
      {done > 0 && circle('r-done', seats, 1.3)}
      {now && circle('r-edge', `8 ${String(length - 8)}`, 1 + SEAT * (phase - 1))}
      {now && circle('r-now', `${String(FILLED)} ${String(length - FILLED)}`, 1.3 + SEAT * (phase - 1))}
    </svg>
  );
}
