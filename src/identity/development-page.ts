import { createHash } from 'node:crypto';
import { Html, html } from '../http/html';

export interface DemoPerson {
  /** What the provider calls the person: `sub`. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** `Projektledare, Kultur- och fritidsförvaltningen` */
  readonly roles: readonly string[];
}

const styles = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
  ul { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
  button { width: 100%; padding: 0.75rem 1rem; text-align: left; font: inherit; cursor: pointer;
    background: Canvas; color: CanvasText; border: 1px solid; border-radius: 0.25rem; }
  button:focus-visible { outline: 3px solid; outline-offset: 2px; }`;

/** To the letter what its hash was made of. */
const styleElement = new Html(`<style>${styles}</style>`);

/**
 * Lets in the page's own style alone. `homes`: the origins that the choice may lead back to, since a browser holds also the
 * redirects that follow a form against its policy.
 */
export const policyOfChoice = (homes: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    ["form-action 'self'", ...homes].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const choice = ({ subject, name, roles }: DemoPerson): Html =>
  html` <li>
    <button name="subject" value="${subject}"><strong>${name}</strong><br />${roles.join(' · ')}</button>
  </li>`;

/** One form, one button a person: works without JavaScript, with a keyboard, and for a program. */
export const choosePerson = (uid: string, people: readonly DemoPerson[]): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Logga in – Rådslag (utveckling)</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <h1>Vem vill du logga in som?</h1>
          <p>Det här är en inloggning för utveckling och demonstration. Den finns inte i drift.</p>
          <form method="post" action="/interaction/${uid}">
            <ul>
              ${people.map(choice)}
            </ul>
          </form>
        </main>
      </body>
    </html> `.text;
