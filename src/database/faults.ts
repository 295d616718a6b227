/** PostgreSQL does not answer: try again. Over HTTP: 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('PostgreSQL does not answer', { cause });
  }
}

/** Too many wait for a connection already. Over HTTP: 503 with Retry-After, at once, rather than a queue without end. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';

  constructor(cause?: unknown) {
    super('Too many wait for a database connection', { cause });
  }
}
