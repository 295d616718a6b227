import { html, Html } from './html';

export interface HtmlPage {
  readonly title: string;
  readonly main: Html;
  /** By which the page's own style is let in: `nonceOf(response)`. */
  readonly nonce: string;
}

const styles = new Html(`
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #999; }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }`);

/** What the server itself has to show a reader: needs neither JavaScript nor anything from elsewhere. */
export const htmlPage = ({ title, main, nonce }: HtmlPage): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Rådslag</title>
        <style nonce="${nonce}">
          ${styles}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html> `.text;
