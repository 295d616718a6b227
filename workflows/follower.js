"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Follower = void 0;
const workflow_1 = require("@temporalio/workflow");
const alarm_1 = require("./alarm");
const dialogue_messages_1 = require("./dialogue.messages");
const effects_1 = require("./effects");
const errands_1 = require("./errands");
/** Leaves room below 500 events for what one round may add. */
const HISTORY_IS_LONG = 400;
const LONGEST_RETRY_MS = 300_000;
/** What a workflow knows of its dialogue, kept current by the register's signals, and how it waits. */
class Follower {
    dialogueId;
    standing;
    /** The revision whose work has been looked into. */
    workedRevision;
    /** How often in a row time was let pass and nothing happened: the clocks disagree. */
    fruitless = 0;
    shown = '';
    doing = 'sleeping';
    alarm = new alarm_1.Alarm();
    errands;
    constructor(run, duties) {
        this.dialogueId = run.dialogueId;
        this.standing = run.standing;
        this.workedRevision = run.carried?.workedRevision ?? 0;
        this.errands = new errands_1.Errands(duties, run.carried?.outcomes ?? { done: [], failed: [] });
        (0, workflow_1.setHandler)(dialogue_messages_1.changedSignal, (newer) => {
            this.adopt(newer);
        });
        (0, workflow_1.setHandler)(dialogue_messages_1.reportQuery, () => this.report());
    }
    get phase() {
        return this.standing.phase;
    }
    get ended() {
        return this.standing.ended;
    }
    isIn(phase) {
        return this.phase === phase && !this.ended;
    }
    /** Asks, reminds, carries out what is due, sleeps until the next due or news, lets time pass: while the phase lasts. */
    async chaseThrough(phase) {
        while (this.isIn(phase)) {
            const seen = this.standing.revision;
            await this.seeToWork();
            await this.startAfreshWhenLong();
            await this.restUnlessNewerThan(seen);
        }
    }
    /** After the end: the last notices, and the effects still under way. */
    async windUp() {
        do {
            await this.seeToWork();
            await (0, workflow_1.condition)(() => this.errands.idle);
        } while (this.hasNewWork);
        this.show();
        await (0, workflow_1.condition)(workflow_1.allHandlersFinished);
    }
    get hasNewWork() {
        return this.standing.hasWork && this.standing.revision > this.workedRevision;
    }
    async seeToWork() {
        if (!this.hasNewWork)
            return;
        this.workedRevision = this.standing.revision;
        this.errands.take(await this.now('sendNotices', effects_1.registerActivities.sendNotices(this.dialogueId)));
    }
    async restUnlessNewerThan(seen) {
        const isNews = () => this.standing.revision > seen;
        if (isNews())
            return;
        this.show();
        const due = this.standing.nextDue === null ? null : Date.parse(this.standing.nextDue);
        if (due !== null)
            this.alarm.set(Math.max(due, Date.now() + this.patience()));
        await (0, workflow_1.condition)(() => isNews() || (due !== null && this.alarm.rung));
        if (isNews() || due === null || due > Date.now())
            return;
        this.adopt(await this.now('passTime', effects_1.registerActivities.passTime(this.dialogueId)));
        this.fruitless = isNews() ? 0 : this.fruitless + 1;
    }
    patience() {
        return this.fruitless === 0 ? 0 : Math.min(2 ** this.fruitless * 1_000, LONGEST_RETRY_MS);
    }
    async startAfreshWhenLong() {
        if ((0, workflow_1.workflowInfo)().historyLength < HISTORY_IS_LONG)
            return;
        await (0, workflow_1.condition)(() => this.errands.idle);
        await (0, workflow_1.condition)(workflow_1.allHandlersFinished);
        const { dialogueId, standing, workedRevision } = this;
        const carried = { v: 1, workedRevision, outcomes: this.errands.known };
        await (0, workflow_1.continueAsNew)({ dialogueId, standing, carried });
    }
    async now(activity, under) {
        this.doing = activity;
        try {
            return await under;
        }
        finally {
            this.doing = 'sleeping';
        }
    }
    adopt(newer) {
        if (newer.revision > this.standing.revision)
            this.standing = newer;
    }
    report() {
        const { standing } = this;
        const doing = this.doing === 'sleeping' ? (this.errands.doing ?? this.doing) : this.doing;
        return { standing, doing, waitingUntil: standing.ended ? null : standing.nextDue, ...this.errands.known };
    }
    /** Search attributes cost an event each: only what differs from what was last shown, and only before sleeping. */
    show() {
        const { phase, nextDue, ended } = this.standing;
        const now = JSON.stringify([phase, nextDue, ended]);
        if (now === this.shown)
            return;
        this.shown = now;
        (0, workflow_1.upsertSearchAttributes)([
            { key: { name: 'DialoguePhase', type: 'KEYWORD' }, value: phase },
            { key: { name: 'DialogueDue', type: 'DATETIME' }, value: nextDue === null ? null : new Date(nextDue) },
            { key: { name: 'DialogueEnded', type: 'BOOL' }, value: ended },
        ]);
    }
}
exports.Follower = Follower;
