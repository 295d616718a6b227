import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { Alarm } from './alarm';
import {
  changedSignal,
  reportQuery,
  type DriverReport,
  type DrivingVersion,
  type Standing,
} from './dialogue.messages';
import { nearLooks, registerActivities, type Duties, type Looks } from './effects';
import { Errands, type Outcomes } from './errands';
import { ShownStanding } from './shown-standing';

/** Leaves room below 500 events for what one round may add. */
const HISTORY_IS_LONG = 400;
const LONGEST_RETRY_MS = 300_000;

export interface DialogueRun {
  readonly dialogueId: string;
  readonly standing: Standing;
  readonly version?: DrivingVersion;
  /** What a run hands to the next when its history has grown long. */
  readonly carried?: { readonly v: 1; readonly workedRevision: number; readonly outcomes: Outcomes };
}

/** What a workflow knows of its dialogue, kept current by the register's signals, and how it waits. */
export class Follower {
  readonly dialogueId: string;
  private standing: Standing;
  /** The revision whose work has been looked into. */
  private workedRevision: number;
  /** How often in a row time was let pass and nothing happened: the clocks disagree. */
  private fruitless = 0;
  private readonly version: DrivingVersion | undefined;
  private readonly shown: ShownStanding;
  private readonly looks: Looks;
  private doing = 'sleeping';
  private readonly alarm = new Alarm();
  private readonly errands: Errands;

  constructor(run: DialogueRun, duties: Duties) {
    this.dialogueId = run.dialogueId;
    this.standing = run.standing;
    this.version = run.version;
    this.looks = run.version === undefined ? registerActivities : nearLooks;
    this.shown = new ShownStanding(run.version, run.version && !run.carried ? run.standing : null);
    this.workedRevision = run.carried?.workedRevision ?? 0;
    this.errands = new Errands(duties, run.carried?.outcomes ?? { done: [], failed: [] });
    setHandler(changedSignal, (newer) => {
      this.adopt(newer);
    });
    setHandler(reportQuery, () => this.report());
  }

  get phase(): string {
    return this.standing.phase;
  }

  get ended(): boolean {
    return this.standing.ended;
  }

  isIn(phase: string): boolean {
    return this.phase === phase && !this.ended;
  }

  /** Asks, reminds, carries out what is due, sleeps until the next due or news, lets time pass: while the phase lasts. */
  async chaseThrough(phase: string): Promise<void> {
    while (this.isIn(phase)) {
      const seen = this.standing.revision;
      await this.seeToWork();
      await this.startAfreshWhenLong();
      await this.restUnlessNewerThan(seen);
    }
  }

  /** After the end: the last notices, and the effects still under way. */
  async windUp(): Promise<void> {
    do {
      await this.seeToWork();
      await condition(() => this.errands.idle);
    } while (this.hasNewWork);
    this.shown.show(this.standing);
    await condition(allHandlersFinished);
  }

  private get hasNewWork(): boolean {
    return this.errands.missedOne || (this.standing.hasWork && this.standing.revision > this.workedRevision);
  }

  private async seeToWork(): Promise<void> {
    if (!this.hasNewWork) return;
    this.workedRevision = this.standing.revision;
    this.errands.missedOne = false;
    this.errands.take(await this.now('sendNotices', this.looks.sendNotices(this.dialogueId)));
  }

  private async restUnlessNewerThan(seen: number): Promise<void> {
    const isNews = (): boolean => this.standing.revision > seen || this.errands.missedOne;
    if (isNews()) return;
    if (!this.isOverdue) await this.sleepUntil(this.due, isNews);
    if (isNews() || this.due > Date.now()) return;
    this.adopt(await this.now('passTime', this.looks.passTime(this.dialogueId)));
    this.fruitless = isNews() ? 0 : this.fruitless + 1;
  }

  private async sleepUntil(due: number, isNews: () => boolean): Promise<void> {
    this.shown.show(this.standing);
    const isAwaited = due < Infinity;
    if (isAwaited) this.alarm.set(Math.max(due, Date.now() + this.patience()));
    await condition(() => isNews() || (isAwaited && this.alarm.rung));
  }

  /** Instant, ms. */
  private get due(): number {
    const { nextDue } = this.standing;
    return nextDue === null ? Infinity : Date.parse(nextDue);
  }

  /** After an outage, or a moved clock, there is nothing to wait for. */
  private get isOverdue(): boolean {
    return this.version !== undefined && this.due <= Date.now() && this.fruitless === 0;
  }

  private patience(): number {
    return this.fruitless === 0 ? 0 : Math.min(2 ** this.fruitless * 1_000, LONGEST_RETRY_MS);
  }

  private async startAfreshWhenLong(): Promise<void> {
    if (workflowInfo().historyLength < HISTORY_IS_LONG) return;
    await condition(() => this.errands.idle);
    await condition(allHandlersFinished);
    const { dialogueId, standing, version, workedRevision } = this;
    const carried = { v: 1 as const, workedRevision, outcomes: this.errands.known };
    await continueAsNew<(next: DialogueRun) => Promise<void>>({
      dialogueId,
      standing,
      ...(version && { version }),
      carried,
    });
  }

  private async now<Result>(activity: string, under: Promise<Result>): Promise<Result> {
    this.doing = activity;
    try {
      return await under;
    } finally {
      this.doing = 'sleeping';
    }
  }

  private adopt(newer: Standing): void {
    if (newer.revision > this.standing.revision) this.standing = newer;
  }

  private report(): DriverReport {
    const { standing } = this;
    const doing = this.doing === 'sleeping' ? (this.errands.doing ?? this.doing) : this.doing;
    return { standing, doing, waitingUntil: standing.ended ? null : standing.nextDue, ...this.errands.known };
  }
}
