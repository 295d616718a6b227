import { tappedWireTo, type TappedWire } from './tapped-wire';

/** A wire to PostgreSQL that can swallow an answer: what was asked is done, and who asked is never told. */
export interface HeldWire extends TappedWire {
  /** From the next message that holds these words, nothing comes back on its connection. Resolves when that is so. */
  holdReplyTo(words: string): Promise<void>;
}

export async function heldWireTo(target: string): Promise<HeldWire> {
  let waited: { readonly words: string; readonly held: () => void } | undefined;
  const tapped = await tappedWireTo(target, () => {
    let isHeld = false;
    return {
      said: (bytes, pass) => {
        if (waited && bytes.includes(waited.words)) {
          isHeld = true;
          waited.held();
          waited = undefined;
        }
        pass();
      },
      answered: (_bytes, pass) => {
        if (!isHeld) pass();
      },
    };
  });
  return {
    ...tapped,
    holdReplyTo: (words) =>
      new Promise((held) => {
        waited = { words, held };
      }),
  };
}
