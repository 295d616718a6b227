import type { RequestHandler } from 'express';
import { Socket } from 'node:net';
import { Client } from 'pg';
import { answerProblem } from './answer-problem';
import { onceLetGo } from './held-open';
import { ProblemError } from './problem';
import { within } from './within';

/** Milliseconds a request may be silent before somebody looks whether the database has gone. */
const PATIENCE = 1_200;
/** Milliseconds the database then has to say anything. Both together stay below the 3 s in which people are told. */
const PROBE = 1_000;

/**
 * A database that is cut off or frozen does not refuse: what was asked of it simply never answers. So a request that has
 * been silent too long looks, on a connection of its own, and tells its caller to come back if nothing is there. What it
 * had begun is rolled back by the database, or stands; the caller's key tells which when it asks again.
 */
export class DatabaseWatch {
  private looking: Promise<boolean> | undefined;

  constructor(private readonly url: string) {}

  readonly middleware: RequestHandler = (_request, response, next) => {
    const look = async (): Promise<void> => {
      const isThere = await this.answers();
      if (response.headersSent || response.closed) return;
      if (isThere) timer.refresh();
      else answerProblem(response, new ProblemError('database-unavailable'));
    };
    const timer = setTimeout(() => void look(), PATIENCE);
    onceLetGo(response, () => {
      clearTimeout(timer);
    });
    next();
  };

  /** One look for all who wait. */
  private answers(): Promise<boolean> {
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async look(): Promise<boolean> {
    const socket = new Socket();
    const client = new Client({
      connectionString: this.url,
      stream: () => socket,
      application_name: 'radslag looks',
    });
    client.on('error', () => undefined);
    const says = client.connect().then(() => client.query('select 1'));
    try {
      return await within(
        PROBE,
        says.then(() => true),
        false,
      );
    } finally {
      // Not asked to leave in order: it may be talking to nobody.
      socket.destroy();
    }
  }
}
