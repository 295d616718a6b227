import { tappedWireTo, type TappedWire } from './tapped-wire';

/** A wire to PostgreSQL on which every answer takes as long as a test says. */
export interface DelayedWire extends TappedWire {
  /** ms that an answer takes from now on. */
  delay: number;
}

export async function delayedWireTo(target: string): Promise<DelayedWire> {
  const wire = { delay: 0 };
  const tapped = await tappedWireTo(target, () => {
    // In their order, also when the wire becomes faster while something is on its way.
    let free = 0;
    return {
      answered: (_bytes, pass) => {
        free = Math.max(free, Date.now() + wire.delay);
        setTimeout(pass, free - Date.now());
      },
    };
  });
  return Object.assign(wire, tapped);
}
