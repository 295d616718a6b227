import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';

/** A request id from a proxy in front is kept if it looks like one; it ends up in the log. */
const wellFormedId = /^[\w-]{8,64}$/;

/**
 * What is logged: ids, paths, statuses, times. Never a body, a query, a header or a name: the log is not where a person's
 * words or addresses belong, and it is read by others than those who may read the dialogue.
 */
export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    genReqId: requestId,
    quietReqLogger: true,
    wrapSerializers: false,
    autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') ?? false },
    customLogLevel: (_, { statusCode }) => (statusCode >= 500 ? 'warn' : 'info'),
    // The filter has logged the fault; here it would only come once more, as "Internal Server Error".
    customErrorObject: (_request, _response, _error, value: object) => ({ ...value, err: undefined }),
    customProps: ({ url }) => dialogueIn(url),
    serializers: {
      req: requestLine,
      res: ({ statusCode }: ServerResponse) => ({ statusCode }),
      err: safeError,
    },
  },
});

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

const requestLine = ({ method, url, originalUrl }: IncomingMessage & { originalUrl?: string }): object => ({
  method,
  path: (originalUrl ?? url)?.split('?')[0],
});

/** The dialogue that a request is about, by its path: a field to look for what was done with one. */
function dialogueIn(url = ''): { readonly dialogue?: string } {
  const [, dialogue] = /^[^?]*\/dialogues\/([\da-f-]{36})(?![^/?])/.exec(url) ?? [];
  return dialogue === undefined ? {} : { dialogue };
}

/**
 * An error as far as it may be kept. PostgreSQL's and Prisma's sentences quote the values they stumbled on, JSON's the text
 * it could not read: of those only the kind, the place and the name of the constraint are kept.
 */
export function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const { code, constraint, table } = error as Error &
    Partial<Record<'code' | 'constraint' | 'table', unknown>>;
  const quotesValues = /^(Prisma|DriverAdapter|SyntaxError|error$|DatabaseError)/.test(name);
  return {
    type: name,
    ...(quotesValues ? {} : { message }),
    ...{ code, constraint, table },
    stack: stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}
