import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../src/demo/sign-in';

export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly key?: string;
}

/** As a browser sends a form with a file. */
export async function upload(by: SignedIn, { name, content, key }: Upload): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return fetch(new URL('/api/v1/files', by.baseUrl), {
    method: 'POST',
    headers: {
      cookie: by.cookie,
      origin: new URL(by.baseUrl).origin,
      'idempotency-key': key ?? randomUUID(),
    },
    body: form,
  });
}
