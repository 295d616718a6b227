import { HttpStatus } from '@nestjs/common';
import type { EdgeCode } from '../contract/problem-titles';

/** What the edge itself answers, before or beside the rules of the lifecycle. */
export const edgeStatuses: Readonly<Record<EdgeCode, HttpStatus>> = {
  'invalid-input': HttpStatus.UNPROCESSABLE_ENTITY,
  'malformed-json': HttpStatus.BAD_REQUEST,
  'malformed-request': HttpStatus.BAD_REQUEST,
  'payload-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'unsupported-media-type': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'sign-in-required': HttpStatus.UNAUTHORIZED,
  'sign-in-failed': HttpStatus.BAD_REQUEST,
  'unknown-person': HttpStatus.FORBIDDEN,
  'cross-site': HttpStatus.FORBIDDEN,
  forbidden: HttpStatus.FORBIDDEN,
  'not-found': HttpStatus.NOT_FOUND,
  'unknown-route': HttpStatus.NOT_FOUND,
  'unknown-dialogue': HttpStatus.NOT_FOUND,
  conflict: HttpStatus.CONFLICT,
  'stale-draft': HttpStatus.CONFLICT,
  'idempotency-key-required': HttpStatus.BAD_REQUEST,
  'idempotency-key-reused': HttpStatus.UNPROCESSABLE_ENTITY,
  'database-unavailable': HttpStatus.SERVICE_UNAVAILABLE,
  'too-busy': HttpStatus.SERVICE_UNAVAILABLE,
  'identity-provider-unavailable': HttpStatus.SERVICE_UNAVAILABLE,
  fault: HttpStatus.INTERNAL_SERVER_ERROR,
};
