import { problem } from '../contract/problem';
import { OpenApiSchemas } from './openapi-schemas';
import { problemKinds, type ProblemCode } from './problem';
import type { RouteContract } from './route';
import type { DescribedRoute } from './routes';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiDocument extends Json {
  readonly paths: Readonly<Record<string, Json>>;
}

/** The API description, made from the contracts alone. Routes without one are left out; a test finds them. */
export function openApi(routes: readonly DescribedRoute[]): OpenApiDocument {
  const schemas = new OpenApiSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const { contract } = route;
    if (!contract) continue;
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operation(route, contract, schemas),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rådslag',
      version: '1',
      description: 'Kommunens dialoger med invånare och brukare, från plan till uppföljning.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'radslag',
          description: 'Efter inloggning på /auth/login',
        },
        token: { type: 'http', scheme: 'bearer', description: 'En nyckel från /api/v1/me/tokens' },
      },
    },
  };
}

/** `dialogues` of `/api/v1/dialogues/{id}`, `auth` of `/auth/login`. */
export const tagOf = ({ path }: DescribedRoute): string => path.replace('/api/v1', '').split('/')[1] ?? '';

const isWrite = ({ method, path }: DescribedRoute): boolean =>
  method !== 'GET' && path.startsWith('/api/v1/');

function operation(route: DescribedRoute, contract: RouteContract, schemas: OpenApiSchemas): Json {
  const body = bodyOf(route, contract, schemas);
  return {
    operationId: route.handler.replace('Controller.', '.'),
    tags: [tagOf(route)],
    summary: contract.summary,
    ...(contract.description === undefined ? {} : { description: contract.description }),
    ...(route.isPublic ? { security: [] } : {}),
    parameters: [...parametersOf(route, schemas), ...(isWrite(route) ? [idempotencyKey] : [])],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: responsesOf(route, contract, schemas),
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Samma nyckel och samma innehåll ger samma svar; samma nyckel och annat innehåll ger 422.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parametersOf({ path, params, query }: DescribedRoute, schemas: OpenApiSchemas): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: params[name] ? schemas.inline(params[name]) : { type: 'string' },
  }));
  if (!query) return inPath;
  const { properties, required = [] } = schemas.inline(query) as {
    properties?: Record<string, unknown>;
    required?: readonly string[];
  };
  const inQuery = Object.entries(properties ?? {}).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema };
  });
  return [...inPath, ...inQuery];
}

function bodyOf(
  { body, handler }: DescribedRoute,
  contract: RouteContract,
  schemas: OpenApiSchemas,
): Json | undefined {
  const name = nameOf(handler);
  if (body) return { 'application/json': { schema: schemas.refer(body, 'input', name) } };
  if (!contract.body || !('mediaType' in contract.body)) return undefined;
  const { mediaType, schema } = contract.body;
  return { [mediaType]: schema ? { schema: schemas.refer(schema, 'input', name) } : {} };
}

/** `TasksController.list` → `TasksList` */
const nameOf = (handler: string): string =>
  handler.replace('Controller.', '.').replace(/\.(\w)/, (_, first: string) => first.toUpperCase());

function responsesOf(route: DescribedRoute, contract: RouteContract, schemas: OpenApiSchemas): Json {
  const success = { description: 'Det gick bra', ...contentOf(route, contract.response, schemas) };
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...everyRoute(route), ...(contract.problems ?? [])])) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: schemas.refer(problem, 'output', 'Problem') } };
  const problems = [...byStatus].map(([status, codes]): [string, Json] => [
    String(status),
    { description: codes.map((code) => `${code}: ${problemKinds[code].title}`).join('. '), content },
  ]);
  return { [String(route.status)]: success, ...Object.fromEntries(problems) };
}

function contentOf(
  { handler }: DescribedRoute,
  response: RouteContract['response'],
  schemas: OpenApiSchemas,
): Json {
  if (response === undefined) return {};
  if ('mediaType' in response) return { content: { [response.mediaType]: {} } };
  return {
    content: {
      'application/json': { schema: schemas.refer(response, 'output', nameOf(handler)) },
    },
  };
}

function everyRoute(route: DescribedRoute): ProblemCode[] {
  const hasInput = route.body !== undefined || route.query !== undefined || route.path.includes('{');
  return [
    'fault',
    'database-unavailable',
    'too-busy',
    ...(route.isPublic ? [] : (['sign-in-required'] as const)),
    ...(hasInput ? (['invalid-input'] as const) : []),
    ...(isWrite(route) ? writeProblems : []),
  ];
}

const writeProblems = [
  'idempotency-key-required',
  'idempotency-key-reused',
  'malformed-json',
  'cross-site',
  'payload-too-large',
] as const;
