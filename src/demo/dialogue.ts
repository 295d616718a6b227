import { z } from 'zod';
import { acceptedAct, type AcceptedAct } from '../contract/accepted-act';
import { dialogueDetail, type DialogueDetail, type WaitingTask } from '../contract/dialogue';
import { dialogueEvent, type ShownEvent } from '../contract/dialogue-history';
import type { RecordContent } from '../contract/records/record-schemas';
import type { RecordKind } from '../domain/lifecycle/definition';
import type { Person } from './person';
import { until } from './until';

const member = z.looseObject({ id: z.string(), due: z.iso.date().optional() });

export interface Answer<Kind extends RecordKind = RecordKind> {
  readonly outcome?: string;
  readonly reason?: string;
  readonly record?: RecordContent<Kind>;
}

/** The dialogue of the story, as those in it reach it: over the API. */
export class Dialogue {
  /** Told after each act, so that the story is what the register says happened, not what was meant. */
  onAct: () => Promise<void> = () => Promise.resolve();

  constructor(
    readonly id: string,
    private readonly reader: Person,
  ) {}

  get path(): string {
    return `/dialogues/${this.id}`;
  }

  read(): Promise<DialogueDetail> {
    return this.reader.get(this.path, dialogueDetail);
  }

  /** Everything that has happened, in order. */
  events(): Promise<readonly ShownEvent[]> {
    return this.reader.all(`${this.path}/events`, dialogueEvent);
  }

  /** Who is waited for in a step now. */
  async waiting(step: string): Promise<readonly WaitingTask[]> {
    return (await this.read()).waiting.filter((task) => task.step === step);
  }

  /** Takes the task and answers it, on the plan in force. */
  async settle<Kind extends RecordKind>(
    person: Person,
    task: string,
    { outcome = 'done', reason, record }: Answer<Kind> = {},
  ): Promise<AcceptedAct> {
    const { plan } = await this.read();
    const at = `${this.path}/tasks/${task.replaceAll('/', '~')}`;
    await person.post(`${at}/claim`, {}, acceptedAct);
    const answer = { outcome, reason, record, seenPlan: plan?.hash };
    const accepted = await person.post(`${at}/settle`, answer, acceptedAct);
    await this.onAct();
    return accepted;
  }

  /** The date of a member of a set: an activity's, a review's. */
  async memberDue(set: string, id: string): Promise<string | undefined> {
    const members = z.array(member).parse((await this.read()).sets[set] ?? []);
    return members.find((one) => one.id === id)?.due;
  }

  /** Waits for something to have happened by itself, and tells it. */
  async happened(what: string, is: (event: ShownEvent) => boolean): Promise<ShownEvent> {
    const event = await until(what, async () => (await this.events()).find(is));
    await this.onAct();
    return event;
  }
}
