import type { RefusalCode } from '../domain/lifecycle/command';

/** Exhaustive on purpose: a new refusal does not compile until it has a sentence. */
const refusals = {
  ended: 'Dialogen är avslutad',
  'unknown-task': 'Uppgiften finns inte i dialogen',
  'not-open': 'Uppgiften är inte öppen',
  'not-permitted': 'Du har inte rätt att göra detta',
  'conflict-of-interest': 'Du har anmält jäv i dialogen',
  'own-work': 'Den som gjort arbetet kan inte också granska det',
  'claimed-by-other': 'Någon annan har tagit uppgiften',
  'not-claimed': 'Ingen har tagit uppgiften',
  'unknown-outcome': 'Steget har inget sådant utfall',
  'reason-required': 'Utfallet kräver en motivering',
  'record-required': 'Utfallet kräver ett underlag',
  'no-plan': 'Det finns ingen plan att ändra än',
  'stale-plan': 'Planen har ändrats sedan du läste den',
  'nothing-changed': 'Ingenting har ändrats',
  paused: 'Dialogen är pausad',
  'not-paused': 'Dialogen är inte pausad',
  'extension-used': 'Uppgiften har redan förlängts en gång',
  'extension-too-long': 'Förlängningen är längre än vad som är tillåtet',
  'date-not-later': 'Det nya datumet måste ligga senare',
  'already-declared': 'Jäv är redan anmält',
  'unknown-target': 'Målet för handlingen finns inte',
} as const satisfies Record<RefusalCode, string>;

/** What the edge itself answers, before or beside the rules of the lifecycle. */
const edge = {
  'invalid-input': 'Uppgifterna går inte att ta emot',
  'malformed-json': 'Innehållet är inte giltig JSON',
  'malformed-request': 'Anropet går inte att tolka',
  'payload-too-large': 'Innehållet är för stort',
  'unsupported-media-type': 'Innehållets format stöds inte',
  'sign-in-required': 'Du behöver logga in',
  'sign-in-failed': 'Inloggningen gick inte att slutföra',
  'unknown-person': 'Du saknar konto i Rådslag',
  'cross-site': 'Anropet kommer från en annan webbplats',
  forbidden: 'Du har inte rätt att göra detta',
  'not-found': 'Det du söker finns inte',
  'unknown-route': 'Adressen finns inte',
  'unknown-dialogue': 'Dialogen finns inte',
  conflict: 'Handlingen krockar med hur det ser ut nu',
  'stale-draft': 'Utkastet har ändrats av någon annan eller i en annan flik',
  'idempotency-key-required': 'Anropet saknar ett giltigt Idempotency-Key',
  'idempotency-key-reused': 'Nyckeln i Idempotency-Key har redan använts för ett annat anrop',
  'database-unavailable': 'Databasen går inte att nå just nu. Försök igen om en stund',
  'too-busy': 'Det är många som arbetar just nu. Försök igen om en stund',
  'identity-provider-unavailable': 'Inloggningstjänsten går inte att nå just nu. Försök igen om en stund',
  fault: 'Något gick fel hos oss',
} as const;

export type EdgeCode = keyof typeof edge;
export type ProblemCode = RefusalCode | EdgeCode;

/**
 * What a person reads of everything the API can answer instead of what was asked for: one sentence, the same for every
 * instance, in Swedish as the API says it. The pages have it in the reader's language, by its code.
 */
export const problemTitles = { ...refusals, ...edge } as const;
