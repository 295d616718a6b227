import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Routes } from '../../src/http/routes';
import { projectRoot } from '../../src/local/project-root';
import { startApp, type RunningApp } from '../support/app';

const schemaPath = 'node_modules/@seriousme/openapi-schema-validator/schemas/v3.1/schema.json';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref: string } }> };
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

describe('the description of the API', () => {
  let app: RunningApp;
  let document: Description;
  beforeAll(async () => {
    app = await startApp({ seed: () => Promise.resolve() });
    document = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as Description;
  });
  afterAll(() => app.stop());

  const operations = (): readonly (Operation & { readonly method: string; readonly path: string })[] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
    );

  it('is valid OpenAPI 3.1 by the published schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(join(projectRoot(), schemaPath), 'utf8')));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('describes every route the application answers', () => {
    const routes = app.app.get(Routes).all();
    expect(routes.filter(({ contract }) => !contract).map(({ handler }) => handler)).toEqual([]);
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(described).toContain('POST /api/v1/me/tokens');
  });

  it('says of every write under /api/v1, and of nothing else, that it takes an Idempotency-Key', () => {
    const takesKey = ({ parameters }: Operation): boolean =>
      parameters.some(({ name }) => name === 'Idempotency-Key');
    const wrong = operations().filter(
      (one) => takesKey(one) !== (one.method !== 'get' && one.path.startsWith('/api/v1/')),
    );
    expect(wrong).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds only schemas that lead somewhere and compile', () => {
    const { schemas } = document.components;
    const ajv = new Ajv2020({ strict: false, logger: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'https://radslag.test/', components: { schemas } });
    for (const name of Object.keys(schemas)) {
      expect(() => ajv.compile({ $ref: `https://radslag.test/#/components/schemas/${name}` })).not.toThrow();
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.filter(([, name = '']) => !(name in schemas)).map(([text]) => text)).toEqual([]);
  });

  it('describes what the pipes refuse: a token without a name', () => {
    const { requestBody } = document.paths['/api/v1/me/tokens']!['post']!;
    const name = requestBody!.content['application/json']!.schema.$ref.split('/').at(-1)!;
    expect(document.components.schemas[name]).toMatchObject({
      required: ['name'],
      additionalProperties: false,
      properties: { expiresInDays: { default: 90 } },
    });
  });

  it.each(['/api/v1/docs', '/problems'])(
    'is readable at %s without scripts or anything from elsewhere',
    async (path) => {
      const response = await fetch(`${app.url}${path}`);
      const page = await response.text();
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(page).toContain('<html lang="sv">');
      expect(page).not.toMatch(/<script|src=|https?:/);
    },
  );

  it("leads from a problem's type to what it means", async () => {
    const response = await fetch(`${app.url}/problems/stale-plan`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/problems#stale-plan');
    expect(await (await fetch(`${app.url}/problems`)).text()).toContain('id="stale-plan"');
  });
});
