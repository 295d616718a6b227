import { createHash } from 'node:crypto';
import { createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { faultWords } from '../contract/fault-words';
import { canonicalJson } from '../domain/lifecycle/canonical-json';
import type { IdempotencyKey } from '../register/act';
import { ProblemError } from './problem';

/** ASCII, as a header can carry it. */
const wellFormed = /^[\x20-\x7e]{1,200}$/;

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const isWrite = ({ method, path }: Request): boolean => writes.has(method) && path.startsWith('/api/v1/');

function keyOf(request: Request): string {
  const key = request.get('idempotency-key') ?? '';
  if (!wellFormed.test(key)) {
    throw new ProblemError('idempotency-key-required', {
      detail: faultWords.keyOfItsOwn,
    });
  }
  return key;
}

/**
 * What "the same request" means: method, address and body, whatever the order of its fields. An upload gives the part
 * that says what it is (its fields and the file's hash) once it has been read.
 */
export const requestHashOf = (request: Request, body: unknown = request.body): string =>
  createHash('sha256')
    .update(`${request.method}\n${request.originalUrl}\n${canonicalJson(body ?? null)}`)
    .digest('hex');

/** A write without a key cannot be told from its repetition, so none is let in. */
export class IdempotencyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isWrite(request)) keyOf(request);
    return true;
  }
}

/** Usage: `act(@Idempotency() idempotency: IdempotencyKey)`; the register uses it up inside its transaction. */
export const Idempotency = createParamDecorator((_: unknown, context: ExecutionContext): IdempotencyKey => {
  const request = context.switchToHttp().getRequest<Request>();
  return { key: keyOf(request), requestHash: requestHashOf(request) };
});
