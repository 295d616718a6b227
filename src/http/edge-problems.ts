import { HttpStatus } from '@nestjs/common';
import type { ProblemKind } from './problem-kind';

/** What the edge itself answers, before or beside the rules of the lifecycle. */
export const edgeProblems = {
  'invalid-input': { status: HttpStatus.UNPROCESSABLE_ENTITY, title: 'Uppgifterna går inte att ta emot' },
  'malformed-json': { status: HttpStatus.BAD_REQUEST, title: 'Innehållet är inte giltig JSON' },
  'malformed-request': { status: HttpStatus.BAD_REQUEST, title: 'Anropet går inte att tolka' },
  'payload-too-large': { status: HttpStatus.PAYLOAD_TOO_LARGE, title: 'Innehållet är för stort' },
  'unsupported-media-type': {
    status: HttpStatus.UNSUPPORTED_MEDIA_TYPE,
    title: 'Innehållets format stöds inte',
  },
  'sign-in-required': { status: HttpStatus.UNAUTHORIZED, title: 'Du behöver logga in' },
  'sign-in-failed': { status: HttpStatus.BAD_REQUEST, title: 'Inloggningen gick inte att slutföra' },
  'unknown-person': { status: HttpStatus.FORBIDDEN, title: 'Du saknar konto i Rådslag' },
  'cross-site': { status: HttpStatus.FORBIDDEN, title: 'Anropet kommer från en annan webbplats' },
  forbidden: { status: HttpStatus.FORBIDDEN, title: 'Du har inte rätt att göra detta' },
  'not-found': { status: HttpStatus.NOT_FOUND, title: 'Det du söker finns inte' },
  'unknown-route': { status: HttpStatus.NOT_FOUND, title: 'Adressen finns inte' },
  'unknown-dialogue': { status: HttpStatus.NOT_FOUND, title: 'Dialogen finns inte' },
  conflict: { status: HttpStatus.CONFLICT, title: 'Handlingen krockar med hur det ser ut nu' },
  'stale-draft': {
    status: HttpStatus.CONFLICT,
    title: 'Utkastet har ändrats av någon annan eller i en annan flik',
  },
  'idempotency-key-required': {
    status: HttpStatus.BAD_REQUEST,
    title: 'Anropet saknar ett giltigt Idempotency-Key',
  },
  'idempotency-key-reused': {
    status: HttpStatus.UNPROCESSABLE_ENTITY,
    title: 'Nyckeln i Idempotency-Key har redan använts för ett annat anrop',
  },
  'database-unavailable': {
    status: HttpStatus.SERVICE_UNAVAILABLE,
    title: 'Databasen går inte att nå just nu. Försök igen om en stund',
  },
  'too-busy': {
    status: HttpStatus.SERVICE_UNAVAILABLE,
    title: 'Det är många som arbetar just nu. Försök igen om en stund',
  },
  'identity-provider-unavailable': {
    status: HttpStatus.SERVICE_UNAVAILABLE,
    title: 'Inloggningstjänsten går inte att nå just nu. Försök igen om en stund',
  },
  fault: { status: HttpStatus.INTERNAL_SERVER_ERROR, title: 'Något gick fel hos oss' },
} as const satisfies Record<string, ProblemKind>;

export type EdgeCode = keyof typeof edgeProblems;
