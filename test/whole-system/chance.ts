/** Numbers that look like chance and come again with the same seed (mulberry32, public domain). */
export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed;
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number of milliseconds. */
  between(least: number, most: number): number {
    return Math.floor(least + this.next() * (most - least));
  }

  /** The whole numbers below that, each once. */
  order(count: number): readonly number[] {
    return Array.from({ length: count }, (_, at) => ({ at, by: this.next() }))
      .sort((one, other) => one.by - other.by)
      .map(({ at }) => at);
  }
}
