import { tappedWireTo, type Tap, type TappedWire } from './tapped-wire';

/** A wire in front of a server that a test can cut and mend. */
export interface Wire extends TappedWire {
  /** Nobody listens; connections there were are lost. */
  cut(): Promise<void>;
  /** Connections stand and new ones are taken, but not a byte comes through: a frozen server, or a firewall. */
  freeze(): Promise<void>;
  mend(): Promise<void>;
}

export async function wireTo(target: string, port: number): Promise<Wire> {
  let frozen = false;
  const unlessFrozen: Tap['said'] = (_bytes, pass) => {
    if (!frozen) pass();
  };
  const listen = (): Promise<TappedWire> =>
    tappedWireTo(target, () => ({ said: unlessFrozen, answered: unlessFrozen }), port);
  let wire = await listen();
  const cut = (): Promise<void> => wire.remove();
  return {
    url: wire.url,
    cut,
    freeze: () => {
      frozen = true;
      return Promise.resolve();
    },
    mend: async () => {
      frozen = false;
      // What was said while frozen is lost: those connections cannot go on.
      await cut();
      wire = await listen();
    },
    remove: cut,
  };
}
