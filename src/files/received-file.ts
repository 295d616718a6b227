import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { faultWords } from '../contract/fault-words';
import { invalidInput } from '../http/invalid-input';
import { ProblemError } from '../http/problem';

/** An upload as it lies on this machine's disk, whole, until it has been stored. */
export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly first: Uint8Array;
}

/**
 * Takes in the one file of a multipart request, hashing it on its way, and hands it on; afterwards nothing is left on
 * disk. Not straight into the database: a slow sender would hold a transaction and its connection for minutes, and
 * whether the request is a repetition is known only by the whole file's hash.
 * @throws ProblemError too large, cut off, or without a file
 */
export async function receiving<Result>(
  request: Request,
  limit: number,
  work: (file: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-upload-'));
  try {
    return await work(await received(request, limit, join(folder, randomUUID())));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(request: Request, limit: number, path: string): Promise<ReceivedFile> {
  const form = formOf(request, limit);
  const files: Promise<ReceivedFile>[] = [];
  form.on('file', (field, stream, { filename }) => {
    if (field !== 'file' || files.length > 0) {
      stream.resume();
      return;
    }
    const file = written(stream, nameOf(filename), path);
    files.push(file);
    file.catch((fault: unknown) => form.destroy(fault as Error));
  });
  const cause = await readThrough(request, form);
  const [file] = await Promise.allSettled(files);
  if (file?.status === 'fulfilled' && cause === null) return file.value;
  throw problemOf(file?.status === 'rejected' ? file.reason : cause);
}

/** This machine's own trouble, a full disk, is a fault; everything else is the sender's. */
function problemOf(cause: unknown): unknown {
  if (cause === undefined || cause === null)
    return invalidInput([{ path: 'file', code: 'missing', message: faultWords.fileMissing }]);
  const own = cause instanceof ProblemError || (cause instanceof Error && 'syscall' in cause);
  return own ? cause : new ProblemError('malformed-request');
}

/**
 * Answers with what stopped it, or null. Not `pipeline`: it would close the connection on a fault, and the sender would
 * never read what was wrong.
 */
function readThrough(request: Request, form: busboy.Busboy): Promise<unknown> {
  return new Promise((resolve) => {
    form.once('error', (fault) => {
      request.unpipe(form);
      // What is still on its way is read and forgotten, so that the answer reaches the sender.
      request.resume();
      resolve(fault);
    });
    form.once('close', () => {
      resolve(null);
    });
    request.once('close', () => {
      if (!request.complete) form.destroy(new ProblemError('malformed-request'));
    });
    request.pipe(form);
  });
}

function formOf(request: Request, limit: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 2, fields: 10, fieldSize: 1_000, fileSize: limit },
    });
  } catch {
    throw new ProblemError('unsupported-media-type', { detail: faultWords.sendAsForm });
  }
}

/** busboy's own: cut at the limit, and says so. */
type FileStream = Readable & { readonly truncated?: boolean };

async function written(stream: FileStream, name: string, path: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let first: Uint8Array = new Uint8Array();
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      hash.update(chunk);
      bytes += chunk.length;
      if (first.length < FIRST_BYTES) first = Buffer.concat([first, chunk.subarray(0, FIRST_BYTES)]);
      done(null, chunk);
    },
  });
  await pipeline(stream, hashing, createWriteStream(path));
  if (stream.truncated === true) throw new ProblemError('payload-too-large');
  return { name, path, bytes, sha256: hash.digest('hex'), first };
}

/** Enough to tell what a file is. */
const FIRST_BYTES = 4_096;
const LONGEST_NAME = 200;

/** The name alone, as people know it: no folders, nothing that does not print. */
function nameOf(given: string | undefined): string {
  const printed = basename((given ?? '').replaceAll('\\', '/'))
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, '')
    .trim();
  return printed === '' ? 'fil' : Array.from(printed).slice(-LONGEST_NAME).join('');
}
