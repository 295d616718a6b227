import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { onceLetGo } from './held-open';
import { ProblemError } from './problem';

export interface AdmissionLimits {
  /** Requests at work at once; a few for each connection of the pool, so that none of them waits long for one. */
  readonly atOnce: number;
  /** Requests waiting for their turn; one more is told to come back. */
  readonly waiting: number;
  /** Milliseconds one may wait. Together with the database's own deadline below the 3 s an answer may take. */
  readonly patience: number;
}

/**
 * The bounded queue before the pool. A crowd waits here, in order and for a short time, instead of piling up on
 * connections until everybody's transaction times out.
 */
export class Admission {
  private atWork = 0;
  private readonly queue = new Set<() => void>();

  constructor(private readonly limits: AdmissionLimits) {}

  readonly middleware: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
    // Health must be told apart from a crowd.
    if (request.originalUrl.startsWith('/health/')) next();
    else if (this.atWork < this.limits.atOnce) this.enter(response, next);
    else if (this.queue.size >= this.limits.waiting) next(new ProblemError('too-busy'));
    else this.wait(response, next);
  };

  private enter(response: Response, next: NextFunction): void {
    this.atWork += 1;
    onceLetGo(response, () => {
      this.atWork -= 1;
      const first = this.queue.values().next().value;
      first?.();
    });
    next();
  }

  private wait(response: Response, next: NextFunction): void {
    const leave = (): void => {
      clearTimeout(deadline);
      response.off('close', leave);
      this.queue.delete(turn);
    };
    const turn = (): void => {
      leave();
      this.enter(response, next);
    };
    const deadline = setTimeout(() => {
      leave();
      next(new ProblemError('too-busy'));
    }, this.limits.patience);
    response.once('close', leave);
    this.queue.add(turn);
  }
}
