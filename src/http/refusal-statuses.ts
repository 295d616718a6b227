import { HttpStatus } from '@nestjs/common';
import type { RefusalCode } from '../domain/lifecycle/command';

const { CONFLICT, FORBIDDEN, NOT_FOUND, UNPROCESSABLE_ENTITY } = HttpStatus;

/** Exhaustive on purpose: a new refusal code does not compile until it has a status. */
export const refusalStatuses: Readonly<Record<RefusalCode, HttpStatus>> = {
  ended: CONFLICT,
  'unknown-task': NOT_FOUND,
  'not-open': CONFLICT,
  'not-permitted': FORBIDDEN,
  'conflict-of-interest': FORBIDDEN,
  'own-work': FORBIDDEN,
  'claimed-by-other': CONFLICT,
  'not-claimed': CONFLICT,
  'unknown-outcome': UNPROCESSABLE_ENTITY,
  'reason-required': UNPROCESSABLE_ENTITY,
  'record-required': UNPROCESSABLE_ENTITY,
  'no-plan': CONFLICT,
  'stale-plan': CONFLICT,
  'nothing-changed': CONFLICT,
  paused: CONFLICT,
  'not-paused': CONFLICT,
  'extension-used': CONFLICT,
  'extension-too-long': UNPROCESSABLE_ENTITY,
  'date-not-later': UNPROCESSABLE_ENTITY,
  'already-declared': CONFLICT,
  'unknown-target': UNPROCESSABLE_ENTITY,
};
