import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { Clock } from '../../src/register/clock';
import { Register } from '../../src/register/register';
import { startApp, type RunningApp } from '../support/app';
import { Program } from '../runtime/program';
import { ownTemporal } from '../support/own-temporal';
import { AtWork } from './at-work';
import { startBrowser } from './browser';

/** The API, the driver and a browser: what staff meet, on a database of its own. */
export class StaffSystem {
  private readonly working: AtWork[] = [];

  private constructor(
    readonly running: RunningApp,
    readonly browser: Browser,
    private readonly driver: Program,
    private readonly stopTemporal: () => Promise<void>,
  ) {}

  static async start(): Promise<StaffSystem> {
    const temporal = await ownTemporal();
    const [running, browser] = await Promise.all([
      startApp({ variables: { TEMPORAL_ADDRESS: temporal.address } }),
      startBrowser(),
    ]);
    const { database, http, secrets } = running.config;
    const driver = new Program(['worker'], {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      OIDC_ISSUER: running.config.oidc.issuer,
      SESSION_SECRET: secrets.session,
      PAYLOAD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      PUBLIC_URL: http.publicUrl,
      LOG_LEVEL: 'info',
    });
    await driver.says('The driver is running');
    return new StaffSystem(running, browser, driver, () => temporal.stop());
  }

  get url(): string {
    return this.running.url;
  }

  /** In a browser context of their own. */
  async signIn(subject: string): Promise<AtWork> {
    const person = await AtWork.signIn(this.browser, this.url, subject);
    this.working.push(person);
    return person;
  }

  /** Before a blank page in a browser context of their own, as nobody yet. */
  async arrive(): Promise<AtWork> {
    const person = await AtWork.arrive(this.browser, this.url);
    this.working.push(person);
    return person;
  }

  /** Days go by, for everybody. */
  forward(days: number): Promise<string> {
    return this.running.app.get(Clock).forward(days * 86_400);
  }

  /** Days go by, and what happens by itself in the dialogue does. */
  async days(count: number, dialogue: string): Promise<void> {
    await this.forward(count);
    await this.running.app.get(Register).passTime(dialogue);
  }

  /** What went wrong in anybody's page. */
  faults(): readonly string[] {
    return this.working.flatMap(({ faults }) => faults);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.driver.signal('SIGTERM');
    const patience = setTimeout(5_000).then(() => {
      this.driver.signal('SIGKILL');
    });
    await Promise.race([this.driver.ended, patience]);
    await this.running.stop();
    await this.stopTemporal();
  }
}
