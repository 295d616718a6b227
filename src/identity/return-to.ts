import { faultWords } from '../contract/fault-words';
import { z } from 'zod';

/** Any origin will do: what matters is whether the address leaves it. */
const HERE = 'http://here.invalid';

/** Browsers read `//evil`, `/\evil` and `/<tab>/evil` as another host, and `/.//evil` becomes one: parsed as they do. */
function staysHere(place: string): boolean {
  if (!place.startsWith('/') || !URL.canParse(place, HERE)) return false;
  const { origin, pathname } = new URL(place, HERE);
  return origin === HERE && !pathname.startsWith('//');
}

/** A place on this site, in the form a browser would give it. */
export const returnTo = z
  .string()
  .max(2_000)
  .refine(staysHere, { error: faultWords.insideRadslag })
  .transform((place) => new URL(place, HERE).href.slice(HERE.length));
