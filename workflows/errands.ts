import { ApplicationFailure, ChildWorkflowFailure } from '@temporalio/workflow';
import type { EffectRef } from '../activities/effect';
import { classOf, registerActivities, type Duties } from './effects';

/** How many finished effects the report remembers. */
const REMEMBERED = 20;

export interface Outcomes {
  readonly done: readonly string[];
  readonly failed: readonly { readonly effect: string; readonly error: string }[];
}

/**
 * Effects under way: one at a time, in the order they fell due. The dialogue's clock does not wait for them, and one that
 * fails for good is an incident in the register, not the end of the dialogue.
 */
export class Errands {
  private readonly underWay = new Set<string>();
  private last: Promise<void> = Promise.resolve();
  private current: string | null = null;
  /** Named again while they were under way: a person may have had a failed one done again before we were through. */
  private readonly namedAgain = new Set<string>();
  /** One that failed was named again meanwhile: the register knows whether it is still to do. */
  missedOne = false;

  constructor(
    private readonly duties: Duties,
    private outcomes: Outcomes,
  ) {}

  get idle(): boolean {
    return this.underWay.size === 0;
  }

  get doing(): string | null {
    return this.current;
  }

  get known(): Outcomes {
    return this.outcomes;
  }

  take(effects: readonly EffectRef[]): void {
    for (const effect of effects) {
      const name = nameOf(effect);
      if (this.underWay.has(name)) this.namedAgain.add(name);
      // A list read a moment ago may still name what has been done since.
      if (this.underWay.has(name) || this.outcomes.done.includes(name)) continue;
      this.underWay.add(name);
      this.last = this.last.then(() => this.carryOut(effect, name));
    }
  }

  private async carryOut(effect: EffectRef, name: string): Promise<void> {
    this.current = name;
    try {
      const duty = this.duties[effect.kind];
      if (!duty) throw ApplicationFailure.nonRetryable('No phase carries this out', 'UnknownEffect');
      await duty(effect);
      this.remember({ done: [...this.outcomes.done, name] });
    } catch (fault) {
      const error = classOf(fault);
      this.remember({ failed: [...this.outcomes.failed, { effect: name, error }] });
      // A workflow of its own has marked it itself, and a person may have seen to it since.
      if (!(fault instanceof ChildWorkflowFailure))
        await registerActivities.markEffect(effect, { status: 'failed', error });
      this.missedOne ||= this.namedAgain.has(name);
    } finally {
      this.current = null;
      this.underWay.delete(name);
      this.namedAgain.delete(name);
    }
  }

  private remember({ done, failed }: Partial<Outcomes>): void {
    const newest = done?.at(-1);
    this.outcomes = {
      done: (done ?? this.outcomes.done).slice(-REMEMBERED),
      failed: (failed ?? this.outcomes.failed).filter(({ effect }) => effect !== newest).slice(-REMEMBERED),
    };
  }
}

const nameOf = ({ kind, sequence }: EffectRef): string => `${kind}#${sequence}`;
