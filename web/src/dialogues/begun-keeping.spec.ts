import type { CreateDialogue } from '../../../src/contract/dialogue';
import type { Held } from '../task/held';
import { BegunKeeping, type HeldPlaces } from './begun-keeping';

const titled = (title: string): CreateDialogue => ({ title }) as CreateDialogue;

/** One device, and the windows that are opened on it. */
function device() {
  const kept = new Map<string, string>();
  const heldAt = (address: string): Held | null => JSON.parse(kept.get(address) ?? 'null') as Held | null;
  const places: HeldPlaces = {
    newestAddress: () => [...kept.keys()].at(-1) ?? null,
    heldAt,
    hold: (address, held) => void kept.set(address, JSON.stringify(held)),
    letGo: (address) => void kept.delete(address),
  };
  return {
    open: () => new BegunKeeping(places, 'anna:/dialogues/new/'),
    titles: () => [...kept.keys()].map((address) => (heldAt(address)?.content as CreateDialogue).title),
  };
}

describe('a window with a dialogue not begun yet', () => {
  it('is taken up by the next one, which writes on at the same place and may throw it away', () => {
    const { open, titles } = device();
    open().hold(titled('Lekplats'));
    const next = open();
    expect(next.takenUp?.content).toEqual(titled('Lekplats'));
    next.hold(titled('Lekplatser'));
    expect(titles()).toEqual(['Lekplatser']);
    next.letGo();
    expect(titles()).toEqual([]);
    expect(open().takenUp).toBeNull();
  });

  it('opened blank neither writes over nor takes away what another has held since', () => {
    const { open, titles } = device();
    const [one, other] = [open(), open()];
    one.hold(titled('Cykelvägar'));
    other.letGo();
    other.hold(titled('x'));
    expect(titles()).toEqual(['Cykelvägar', 'x']);
    other.letGo();
    expect(titles()).toEqual(['Cykelvägar']);
  });

  it('that took up the same as another leaves what the other has written on', () => {
    const { open, titles } = device();
    open().hold(titled('Torget'));
    const [one, other] = [open(), open()];
    one.hold(titled('Torget i Vega'));
    other.letGo();
    expect(titles()).toEqual(['Torget i Vega']);
    other.hold(titled('Badet'));
    expect(titles()).toEqual(['Torget i Vega', 'Badet']);
  });

  it('goes on holding when another has thrown away what both took up', () => {
    const { open, titles } = device();
    open().hold(titled('Torget'));
    const [one, other] = [open(), open()];
    one.letGo();
    other.hold(titled('Torget i Vega'));
    expect(titles()).toEqual(['Torget i Vega']);
  });
});
