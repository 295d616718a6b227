import { localDate } from '../domain/lifecycle/calendar';
import type { ShownEvent } from '../contract/dialogue-history';
import { sentenceFor, type Words } from './sentences';

export interface Telling {
  readonly print: (line: string) => void;
  readonly events: () => Promise<readonly ShownEvent[]>;
  readonly words: Words;
}

/** Tells what the register says has happened: when in the dialogue's own time, who for whom, and what. */
export class Teller {
  private told = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly the: Telling) {}

  /** What is new since last time; two who act at once are told after one another. */
  hear(): Promise<void> {
    this.last = this.last.then(() => this.tellNew());
    return this.last;
  }

  /** What the register has no event for: contributions read, mail sent, files checked. */
  aside(text: string): void {
    this.the.print(`${' '.repeat(14)}${text}`);
  }

  private async tellNew(): Promise<void> {
    for (const event of await this.the.events()) {
      if (event.sequence <= this.told) continue;
      this.told = event.sequence;
      const sentence = sentenceFor(event, this.the.words);
      if (sentence === null) continue;
      if (sentence.kind === 'heading') this.the.print(`\n${sentence.text}`);
      else this.the.print(`  ${localDate(event.at)}  ${this.by(event).padEnd(30)}  ${sentence.text}`);
    }
  }

  private by({ actor, onBehalfOf }: ShownEvent): string {
    if (actor === 'clock') return 'Klockan';
    const name = this.the.words.nameOf(actor);
    return onBehalfOf === null ? name : `${name} för ${this.the.words.nameOf(onBehalfOf)}`;
  }
}
