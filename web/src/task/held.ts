const PREFIX = 'radslag.held.';

/** What somebody has typed that the server does not have yet. Kept on the device until it does. */
export interface Held {
  /** The draft's version it was typed on. */
  readonly version: number;
  readonly content: unknown;
  readonly at: string;
}

/** `address`: the draft's own, with the person's id, so that nobody meets another's words. */
const nameOf = (address: string): string => `${PREFIX}${address}`;

export function hold(address: string, held: Held): void {
  localStorage.setItem(nameOf(address), JSON.stringify(held));
}

export function heldAt(address: string): Held | null {
  const kept = localStorage.getItem(nameOf(address));
  return kept === null ? null : (JSON.parse(kept) as Held);
}

export function letGo(address: string): void {
  localStorage.removeItem(nameOf(address));
}

export function forgetHeld(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
