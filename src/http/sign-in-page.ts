import type { Request } from 'express';
import { html } from './html';
import { htmlPage } from './html-page';
import { problemKinds, type ProblemCode } from './problem';

/** What somebody may do about it; the rest is told by the title and mended by trying again. */
const advice: Readonly<Partial<Record<ProblemCode, string>>> = {
  'sign-in-failed':
    'Inloggningen kan ha tagit för lång tid, redan använts eller avbrutits. Ingenting har gått förlorat.',
  'invalid-input': 'Adressen till inloggningen är inte hel. Ingenting har gått förlorat.',
  'unknown-person':
    'Du är inloggad hos kommunen, men ingen har lagt upp dig i Rådslag. Be din samordnare om det, och logga sedan in igen.',
};

/** A person in a browser who is on the way in; a program is told in JSON, as everywhere else. */
export const isSigningIn = (request: Request): boolean =>
  request.method === 'GET' &&
  request.originalUrl.startsWith('/auth/') &&
  request.accepts(['json', 'html']) === 'html';

/** A sign-in that came to nothing, and the way to a new one. */
export const signInPage = (code: ProblemCode, nonce: string): string =>
  htmlPage({
    nonce,
    title: problemKinds[code].title,
    main: html`<p>${advice[code] ?? 'Du är inte inloggad.'}</p>
      <p><a href="/auth/login">Försök logga in igen</a></p>`,
  });
