import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { NextFunction, Request, Response } from 'express';
import { routeOf } from '../http/route-of';
import { tracer } from './traced';

/**
 * Each request is a span, part of the caller's trace where it names one. By its route, not by its path or query: there stand a
 * person's id and what somebody looks for. Whoever asks every few seconds whether all is well is not part of anything.
 */
export function traceRequests(request: Request, response: Response, next: NextFunction): void {
  if (request.originalUrl.startsWith('/health/')) {
    next();
    return;
  }
  const within = propagation.extract(context.active(), request.headers);
  const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, within);
  response.once('close', () => {
    const route = routeOf(request);
    span.updateName(`${request.method} ${route}`);
    span.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': response.statusCode,
      'http.request.header.x-request-id': String(response.getHeader('x-request-id') ?? ''),
    });
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(within, span), next);
}
