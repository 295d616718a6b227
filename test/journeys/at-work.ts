import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';

/** What the browser says when a request of the page's own is answered with a refusal: expected where a rule says no. */
const isAnswer = (text: string): boolean => text.startsWith('Failed to load resource');

/** What is waited for on a page comes well within this, also on a busy machine. */
const PATIENCE_MS = 30_000;

/** One person in a browser context of their own, signed in through the provider as people are. */
export class AtWork {
  /** What went wrong in the page: scripts that failed, policies broken. */
  readonly faults: string[] = [];
  /** What has been asked of the server and not answered. */
  private readonly asked = new Set<Request>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
  ) {}

  static async signIn(
    browser: Browser,
    url: string,
    subject: string,
    options: BrowserContextOptions = {},
  ): Promise<AtWork> {
    const person = await AtWork.arrive(browser, url, options);
    await person.page.goto(`${url}/auth/login?returnTo=${encodeURIComponent('/personal/ko')}`);
    await choosePerson(person.page, subject);
    await person.settled();
    return person;
  }

  /** Before a blank page, as nobody yet. */
  static async arrive(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<AtWork> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      // A colour half way between two is no colour of ours.
      reducedMotion: 'reduce',
      ...options,
    });
    const person = new AtWork(context, await context.newPage(), url);
    context.setDefaultTimeout(PATIENCE_MS);
    person.listen();
    return person;
  }

  /**
   * `dialoger/1/plan`. A page that does not come is loaded once more, as a person would, and that is told in the log: on
   * a machine loaded far beyond its cores one in some hundreds has been seen to stand still.
   */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/personal/${path}`);
    await this.settled().catch(async (fault: unknown) => {
      process.stderr.write(`Loaded once more: ${String(fault)}\n`);
      await this.page.reload();
      await this.settled();
    });
  }

  /** What was asked for stands there: a heading, and nothing that is still being fetched. */
  async settled(): Promise<void> {
    await this.page
      .waitForFunction(
        () =>
          (document.querySelector('h1')?.textContent ?? '') !== '' &&
          document.querySelector('.skeleton, [aria-busy=true]') === null,
      )
      .catch(async () => {
        const shown = await this.page.locator('body').innerText();
        const waiting = [...this.asked].map((request) => request.url()).join('\n');
        throw new Error(`${this.page.url()} never came to rest.\nAsked for:\n${waiting}\nShown:\n${shown}`);
      });
    await this.page.evaluate(() => document.fonts.ready);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(): void {
    this.page.on('request', (request) => this.asked.add(request));
    const answered = (request: Request): void => {
      this.asked.delete(request);
    };
    this.page.on('requestfinished', answered);
    this.page.on('requestfailed', answered);
    this.page.on('pageerror', (fault) => this.faults.push(fault.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !isAnswer(message.text())) this.faults.push(message.text());
    });
  }
}

/** On the development provider's own page. */
export async function choosePerson(page: Page, subject: string): Promise<void> {
  await page.click(`button[name=subject][value="${subject}"]`);
  await page.waitForURL('**/personal/**');
}
