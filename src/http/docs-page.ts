import { html, type Html } from './html';
import { htmlPage } from './html-page';
import { tagOf } from './openapi';
import { problemKinds, type ProblemCode } from './problem';
import type { DescribedRoute } from './routes';

/** The API for a reader: needs neither JavaScript nor anything from elsewhere. */
export function docsPage(routes: readonly DescribedRoute[], nonce: string): string {
  const tags = [...new Set(routes.map(tagOf))];
  return htmlPage({
    nonce,
    title: 'Rådslags API',
    main: html`
      <p>
        Maskinläsbar beskrivning (OpenAPI 3.1): <a href="/api/v1/openapi.json">openapi.json</a>. Varje
        skrivning har huvudet <code>Idempotency-Key</code>. Listor svarar med <code>items</code> och
        <code>next</code>; skicka <code>next</code> som <code>cursor</code> för att få fortsättningen. Fel
        svarar enligt RFC 9457: <a href="/problems">alla slags fel</a>.
      </p>
      <nav aria-label="Avsnitt">
        <ul>
          ${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}
        </ul>
      </nav>
      ${tags.map((tag) =>
        section(
          tag,
          routes.filter((route) => tagOf(route) === tag),
        ),
      )}
    `,
  });
}

const section = (tag: string, routes: readonly DescribedRoute[]): Html => html`
  <section id="${tag}" aria-labelledby="h-${tag}">
    <h2 id="h-${tag}">${tag}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Anrop</th>
          <th scope="col">Vad det gör</th>
          <th scope="col">Särskilda fel</th>
        </tr>
      </thead>
      <tbody>
        ${routes.map(line)}
      </tbody>
    </table>
  </section>
`;

const line = ({ method, path, contract, isPublic }: DescribedRoute): Html => html`
  <tr>
    <td><code>${method} ${path}</code></td>
    <td>${contract?.summary ?? ''}${isPublic ? ' (utan inloggning)' : ''}</td>
    <td>
      ${(contract?.problems ?? []).map((code) => html`<a href="/problems#${code}"><code>${code}</code></a> `)}
    </td>
  </tr>
`;

/** Where every problem's `type` leads. */
export const problemsPage = (nonce: string): string =>
  htmlPage({
    nonce,
    title: 'Alla slags fel',
    main: html`
      <table>
        <thead>
          <tr>
            <th scope="col">Kod</th>
            <th scope="col">Status</th>
            <th scope="col">Betyder</th>
          </tr>
        </thead>
        <tbody>
          ${(Object.keys(problemKinds) as ProblemCode[]).map(
            (code) => html`
              <tr id="${code}">
                <td><code>${code}</code></td>
                <td>${problemKinds[code].status}</td>
                <td>${problemKinds[code].title}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `,
  });
