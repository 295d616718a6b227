import { SpanKind, trace } from '@opentelemetry/api';
import type { Pool, PoolClient } from 'pg';
import { failed, tracer } from './traced';

type Ask = (...asked: readonly unknown[]) => unknown;
type Told = (fault: unknown, ...rest: readonly unknown[]) => void;

/** Each statement of the pool's connections is a span; within a trace only, and never with the values it was given. */
export function traceQueries(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const ask = client.query.bind(client) as Ask;
    Object.assign(client, { query: (...asked: readonly unknown[]) => tracedQuery(ask, asked) });
  });
}

function tracedQuery(ask: Ask, asked: readonly unknown[]): unknown {
  if (trace.getActiveSpan() === undefined) return ask(...asked);
  const statement = statementOf(asked[0]);
  const span = tracer.startSpan(statement.name, {
    kind: SpanKind.CLIENT,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': statement.text },
  });
  const end = (fault?: unknown): void => {
    if (fault) failed(span, fault);
    span.end();
  };
  const told = asked.at(-1);
  if (typeof told === 'function') {
    const telling: Told = (fault, ...rest) => {
      end(fault);
      (told as Told)(fault, ...rest);
    };
    return ask(...asked.slice(0, -1), telling);
  }
  const answer = ask(...asked);
  if (answer instanceof Promise)
    answer.then(() => {
      end();
    }, end);
  else end();
  return answer;
}

/** Named as the register names it, else by its verb. */
function statementOf(query: unknown): { readonly name: string; readonly text: string } {
  const { text, name } =
    typeof query === 'string'
      ? { text: query, name: undefined }
      : (query as { text?: string; name?: string });
  const written = text ?? '';
  return { name: name?.split(':')[0] ?? /\w+/.exec(written)?.[0] ?? 'statement', text: written };
}
