import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Request, Response } from 'express';

/** A file as the build named it. Nothing that begins with a dot, and no way out of the folder. */
const wellNamed = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** What the build may have put beside a file, the smallest first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Sends the file in the smallest form that was built and that the browser takes. False: there is no such file. */
export async function sendBuilt(
  root: string,
  name: string,
  response: Response,
  cacheControl: string,
): Promise<boolean> {
  if (!wellNamed.test(name) || !(await isFile(join(root, name)))) return false;
  response.vary('Accept-Encoding').type(extname(name)).setHeader('Cache-Control', cacheControl);
  const encoding = await encodingFor(response.req, join(root, name));
  if (encoding) response.setHeader('Content-Encoding', encoding.name);
  await new Promise<void>((resolve) => {
    response.sendFile(
      `${name}${encoding?.ending ?? ''}`,
      { root, cacheControl: false, acceptRanges: false },
      (fault?: unknown) => {
        // Gone or unreadable since: what is left is half an answer. Nobody waits for one that was cut off.
        if (fault !== undefined) response.destroy();
        resolve();
      },
    );
  });
  return true;
}

async function encodingFor(request: Request, file: string): Promise<(typeof encodings)[number] | undefined> {
  for (const encoding of encodings) {
    if (request.acceptsEncodings(encoding.name) === false) continue;
    if (await isFile(`${file}${encoding.ending}`)) return encoding;
  }
  return undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
