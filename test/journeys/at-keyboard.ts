import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { AtWork } from './at-work';
import { focusFault } from './focus-shown';

/** So many steps to anything on a page; more, and nobody would get there. */
const FAR = 80;
const PATIENCE_MS = 20_000;
const A_MOMENT_MS = 1_000;
const AROUND = '(round)';

export interface Sought {
  /** What it is called: the words on it, of its label, or its `aria-label`. */
  readonly name: string | RegExp;
  /** `a`, `button`, `input[type=radio]`; anything, when left out. */
  readonly is?: string;
}

/** One person at a keyboard, without a mouse: after each key it is seen where the focus is. */
export class AtKeyboard {
  constructor(readonly atWork: AtWork) {}

  get page(): Page {
    return this.atWork.page;
  }

  /** And then the focus is on something that is seen. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.seen(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.seen(text);
  }

  /** As a person goes, one step at a time, from where they are. */
  async tabTo(sought: Sought, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < FAR; steps += 1) {
      await this.page.keyboard.press(key);
      const at = await this.at();
      // Beyond the last thing on the page is the browser's own: once round.
      if (at.kind === 'body' && !passed.includes(AROUND)) {
        passed.push(AROUND);
        continue;
      }
      await this.seen(key);
      if (isSought(at, sought)) return;
      passed.push(at.name);
    }
    throw new Error(`No way to ${String(sought.name)} by ${key}. Passed:\n${passed.join('\n')}`);
  }

  /** With the arrows within a group or a list, until it is there. */
  async arrowTo(sought: Sought): Promise<void> {
    for (let steps = 0; steps < FAR; steps += 1) {
      if (isSought(await this.at(), sought)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`No way to ${String(sought.name)} by the arrows`);
  }

  /** Waits for an act to have moved the focus there by itself. */
  async landsOn(sought: Sought): Promise<void> {
    const landed = await soon(async () => isSought(await this.at(), sought), PATIENCE_MS);
    const { kind, name } = await this.at();
    if (!landed)
      throw new Error(`The focus never came to ${String(sought.name)}: it is on ${kind} ”${name}”`);
    await this.seen(`waiting for ${String(sought.name)}`);
  }

  /** Enter, to a page of somebody else's making: there the focus begins anew. */
  async follow(address: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(address);
  }

  at(): Promise<Focused> {
    return this.page.evaluate(focused);
  }

  private async seen(after: string): Promise<void> {
    let fault: string | null = null;
    // What closes gives the focus back in the next frame.
    const isSeen = await soon(async () => (fault = await focusFault(this.page)) === null, A_MOMENT_MS);
    if (!isSeen) throw new Error(`At ${this.page.url()}, after ”${after}”: ${String(fault)}`);
  }
}

async function soon(isSo: () => Promise<boolean>, patience: number): Promise<boolean> {
  const since = Date.now();
  while (!(await isSo())) {
    if (Date.now() - since > patience) return false;
    await setTimeout(20);
  }
  return true;
}

interface Focused {
  readonly kind: string;
  readonly name: string;
  readonly about: string;
}

const isSought = ({ kind, name }: Focused, { name: sought, is }: Sought): boolean =>
  (typeof sought === 'string' ? name.includes(sought) : sought.test(name)) &&
  (is === undefined || is === kind);

/** Runs in the page. */
function focused(): Focused {
  const at = document.activeElement;
  if (at === null) return { kind: 'nothing', name: '', about: '' };
  const labels = 'labels' in at ? (at.labels as NodeListOf<HTMLLabelElement> | null) : null;
  const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const said = (by: string): string => document.getElementById(at.getAttribute(by) ?? '')?.textContent ?? '';
  const names = [at.getAttribute('aria-label'), label, said('aria-labelledby'), at.textContent];
  return {
    kind: at instanceof HTMLInputElement ? at.type : at.localName,
    name:
      names
        .find((each) => each !== null && each.trim() !== '')
        ?.replaceAll(/\s+/g, ' ')
        .trim() ?? '',
    about: said('aria-describedby'),
  };
}
