import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanKind,
} from '@opentelemetry/api';

/** Does nothing, at next to no cost, until a process has been told where its traces go. */
export const tracer = trace.getTracer('radslag');

/** W3C Trace Context (https://www.w3.org/TR/trace-context/): what a trace is called where it is handed on. */
export const TRACE = 'traceparent';

/** The `traceparent` of what is under way; null where nothing is traced. */
export function currentTrace(): string | null {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier[TRACE] ?? null;
}

/** Where a trace handed on goes on. */
export const contextOf = (traceparent: string | null | undefined): Context =>
  traceparent ? propagation.extract(ROOT_CONTEXT, { [TRACE]: traceparent }) : ROOT_CONTEXT;

export interface Tracing {
  readonly name: string;
  readonly kind?: SpanKind;
  /** Ids, kinds and counts: never a name, a text or a value of a statement. */
  readonly attributes?: Attributes;
  /** What it is part of, if not of what is under way. */
  readonly within?: Context;
}

/** The work as a span of its own. */
export function traced<Result>(
  { name, within = context.active(), ...options }: Tracing,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = tracer.startSpan(name, options, within);
  return context.with(trace.setSpan(within, span), async () => {
    try {
      return await work();
    } catch (fault) {
      failed(span, fault);
      throw fault;
    } finally {
      span.end();
    }
  });
}

/** The class of what went wrong: its sentence may quote what a person wrote. */
export function failed(span: Span, fault: unknown): void {
  const message = fault instanceof Error ? fault.name : typeof fault;
  span.setStatus({ code: SpanStatusCode.ERROR, message });
}
