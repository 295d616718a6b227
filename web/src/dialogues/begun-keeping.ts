import type { CreateDialogue } from '../../../src/contract/dialogue';
import { isSame } from '../task/draft-state';
import type { Held } from '../task/held';

/** The device, shared by all windows of a person. */
export interface HeldPlaces {
  readonly newestAddress: (beginning: string) => string | null;
  readonly heldAt: (address: string) => Held | null;
  readonly hold: (address: string, held: Held) => void;
  readonly letGo: (address: string) => void;
}

/**
 * Holds what one window has of a dialogue not begun yet, at an address of its own. What another window holds it neither
 * writes over nor takes away: only what it took up here, or has held itself, and only while nobody else has written there.
 */
export class BegunKeeping {
  /** As it was when the window opened. */
  readonly takenUp: Held | null;
  private address: string;
  private own: Held | null;

  constructor(
    private readonly places: HeldPlaces,
    private readonly beginning: string,
  ) {
    this.address = places.newestAddress(beginning) ?? this.newAddress();
    this.takenUp = places.heldAt(this.address);
    this.own = this.takenUp;
  }

  hold(content: CreateDialogue): void {
    if (!this.isOwn()) this.address = this.newAddress();
    this.own = { version: 0, content, at: new Date().toISOString() };
    this.places.hold(this.address, this.own);
  }

  letGo(): void {
    if (this.own !== null && this.isOwn()) this.places.letGo(this.address);
    this.own = null;
  }

  private isOwn(): boolean {
    return isSame(this.places.heldAt(this.address), this.own);
  }

  private newAddress(): string {
    return `${this.beginning}${crypto.randomUUID()}`;
  }
}
