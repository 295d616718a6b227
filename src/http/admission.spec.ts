import { EventEmitter } from 'node:events';
import type { NextFunction, Request, Response } from 'express';
import { Admission } from './admission';

/** One request before the queue: whether it has been let in, and with what it was turned away. */
class Visitor extends EventEmitter {
  in = false;
  refused: string | null = null;

  constructor(admission: Admission, path = '/api/v1/me') {
    super();
    const next: NextFunction = (fault?: unknown) => {
      if (fault instanceof Error) this.refused = fault.message;
      else this.in = true;
    };
    void admission.middleware({ originalUrl: path } as Request, this as unknown as Response, next);
  }

  leave(): void {
    this.emit('close');
  }
}

describe('the queue before the pool', () => {
  it('lets in as many as may work at once, the next when one has left, in order', () => {
    const queue = new Admission({ atOnce: 2, waiting: 2, patience: 1_000 });
    const [first, second, third, fourth] = Array.from({ length: 4 }, () => new Visitor(queue));
    expect([first!.in, second!.in, third!.in, fourth!.in]).toEqual([true, true, false, false]);
    second!.leave();
    expect([third!.in, fourth!.in]).toEqual([true, false]);
    first!.leave();
    third!.leave();
    expect(fourth!.in).toBe(true);
    fourth!.leave();
  });

  it('turns away at once when as many wait as may', () => {
    const queue = new Admission({ atOnce: 1, waiting: 1, patience: 1_000 });
    const [working, waiting, late] = Array.from({ length: 3 }, () => new Visitor(queue));
    expect(late!.refused).toBe('too-busy');
    waiting!.leave();
    working!.leave();
  });

  it('turns away who has waited too long, and gives its place to nobody else', () => {
    jest.useFakeTimers();
    const queue = new Admission({ atOnce: 1, waiting: 1, patience: 5 });
    const [working, waiting] = [new Visitor(queue), new Visitor(queue)];
    jest.advanceTimersByTime(5);
    expect(waiting.refused).toBe('too-busy');
    working.leave();
    expect(waiting.in).toBe(false);
    expect(new Visitor(queue).in).toBe(true);
    jest.useRealTimers();
  });

  it('forgets who gave up waiting', () => {
    const queue = new Admission({ atOnce: 1, waiting: 2, patience: 1_000 });
    const [working, gone, next] = Array.from({ length: 3 }, () => new Visitor(queue));
    gone!.leave();
    working!.leave();
    expect([gone!.in, next!.in]).toEqual([false, true]);
    next!.leave();
  });

  it('never keeps health waiting', () => {
    const queue = new Admission({ atOnce: 1, waiting: 0, patience: 1_000 });
    const working = new Visitor(queue);
    expect(new Visitor(queue, '/health/ready').in).toBe(true);
    working.leave();
  });
});
