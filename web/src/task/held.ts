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

/** A full or closed store must not stop what is typed from being sent. */
export function hold(address: string, held: Held): void {
  try {
    localStorage.setItem(nameOf(address), JSON.stringify(held));
  } catch {
    // It stays on the page.
  }
}

export function heldAt(address: string): Held | null {
  try {
    const kept = localStorage.getItem(nameOf(address));
    return kept === null ? null : (JSON.parse(kept) as Held);
  } catch {
    return null;
  }
}

/** Where the newest of those is held whose addresses begin so. */
export function newestAddress(beginning: string): string | null {
  const at = (address: string): string => heldAt(address)?.at ?? '';
  const [newest] = heldNames()
    .map((name) => name.slice(PREFIX.length))
    .filter((address) => address.startsWith(beginning))
    .sort((one, other) => at(other).localeCompare(at(one)));
  return newest ?? null;
}

export function letGo(address: string): void {
  localStorage.removeItem(nameOf(address));
}

export function forgetHeld(): void {
  for (const name of heldNames()) localStorage.removeItem(name);
}

function heldNames(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}
