import { HttpStatus } from '@nestjs/common';
import type { RefusalCode } from '../domain/lifecycle/command';
import type { ProblemKind } from './problem-kind';

const { CONFLICT, FORBIDDEN, NOT_FOUND, UNPROCESSABLE_ENTITY } = HttpStatus;

/** Exhaustive on purpose: a new refusal code does not compile until it has a status and a Swedish title. */
export const refusalProblems: Record<RefusalCode, ProblemKind> = {
  ended: { status: CONFLICT, title: 'Dialogen är avslutad' },
  'unknown-task': { status: NOT_FOUND, title: 'Uppgiften finns inte i dialogen' },
  'not-open': { status: CONFLICT, title: 'Uppgiften är inte öppen' },
  'not-permitted': { status: FORBIDDEN, title: 'Du har inte rätt att göra detta' },
  'conflict-of-interest': { status: FORBIDDEN, title: 'Du har anmält jäv i dialogen' },
  'own-work': { status: FORBIDDEN, title: 'Den som gjort arbetet kan inte också granska det' },
  'claimed-by-other': { status: CONFLICT, title: 'Någon annan har tagit uppgiften' },
  'not-claimed': { status: CONFLICT, title: 'Ingen har tagit uppgiften' },
  'unknown-outcome': { status: UNPROCESSABLE_ENTITY, title: 'Steget har inget sådant utfall' },
  'reason-required': { status: UNPROCESSABLE_ENTITY, title: 'Utfallet kräver en motivering' },
  'record-required': { status: UNPROCESSABLE_ENTITY, title: 'Utfallet kräver ett underlag' },
  'no-plan': { status: CONFLICT, title: 'Det finns ingen plan att ändra än' },
  'stale-plan': { status: CONFLICT, title: 'Planen har ändrats sedan du läste den' },
  'nothing-changed': { status: CONFLICT, title: 'Ingenting har ändrats' },
  paused: { status: CONFLICT, title: 'Dialogen är pausad' },
  'not-paused': { status: CONFLICT, title: 'Dialogen är inte pausad' },
  'extension-used': { status: CONFLICT, title: 'Uppgiften har redan förlängts en gång' },
  'extension-too-long': {
    status: UNPROCESSABLE_ENTITY,
    title: 'Förlängningen är längre än vad som är tillåtet',
  },
  'date-not-later': { status: UNPROCESSABLE_ENTITY, title: 'Det nya datumet måste ligga senare' },
  'already-declared': { status: CONFLICT, title: 'Jäv är redan anmält' },
  'unknown-target': { status: UNPROCESSABLE_ENTITY, title: 'Målet för handlingen finns inte' },
};
