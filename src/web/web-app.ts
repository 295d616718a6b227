import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router, type RequestHandler } from 'express';
import { answerProblem } from '../http/answer-problem';
import { html } from '../http/html';
import { htmlPage } from '../http/html-page';
import { ProblemError } from '../http/problem';
import { nonceOf } from '../http/security-headers';
import { sendBuilt } from './built-files';

export interface BuiltWebApp {
  /** What the build made: `index.html`, and `assets/` with a hash in every name. */
  readonly folder: string;
}

/** The build knows it too: its addresses begin with it. */
const BASE = '/personal/';

/** A name that holds the hash of its content never means anything else. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but never used without asking. */
const ASK_FIRST = 'no-cache';

/** In the page where the response's own nonce belongs. */
const NONCE = /__CSP_NONCE__/g;

/**
 * The staff's pages, in front of everything that asks the database: they load, and say that it is away, while it is away.
 * No part of the API, so none of its description either.
 */
export function webApp({ folder }: BuiltWebApp): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/', (_request, response) => {
    response.redirect(302, BASE);
  });
  router.get('/personal', ({ url }, response) => {
    response.redirect(302, BASE + url.slice('/personal'.length));
  });
  router.get(/^\/personal\/assets\//, assets(folder));
  router.get(/^\/personal\//, pages(folder));
  return router;
}

/** A missing one is not a page: a browser that got one for a script would keep it. */
const assets =
  (folder: string): RequestHandler =>
  async ({ path }, response) => {
    const isSent = await sendBuilt(folder, path.slice(BASE.length), response, FOR_EVER);
    if (!isSent)
      answerProblem(response.setHeader('Cache-Control', 'no-store'), new ProblemError('unknown-route'));
  };

/** Every address is the one page, which knows what to show there; but for what lies beside it, such as its icon. */
const pages =
  (folder: string): RequestHandler =>
  async ({ path }, response) => {
    const name = path.slice(BASE.length);
    if (!/^index\.html(\.|$)/.test(name) && (await sendBuilt(folder, name, response, ASK_FIRST))) return;
    const template = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    response.type('html').setHeader('Cache-Control', ASK_FIRST);
    if (template === null) response.status(503).send(notBuilt(nonceOf(response)));
    // No validator goes with it: a page kept with the nonce of another answer would lose its styles.
    else response.send(template.replaceAll(NONCE, nonceOf(response)));
  };

const notBuilt = (nonce: string): string =>
  htmlPage({
    nonce,
    title: 'Sidorna är inte byggda',
    main: html`<p>Webbappen saknas på servern. Kör <code>npm run build</code> och ladda om sidan.</p>`,
  });
