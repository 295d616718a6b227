import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A stream as the answer's body. @throws when either end breaks off */
export function pour(stream: Readable, response: Response): Promise<void> {
  // Node's own pipeline listens seven times; with those who count, time and trace it is past the warning at ten.
  response.setMaxListeners(20);
  return pipeline(stream, response);
}
