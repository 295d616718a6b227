"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DrivenDialogue = exports.inDays = void 0;
const node_crypto_1 = require("node:crypto");
const content_hash_1 = require("../../src/register/content-hash");
const steps_1 = require("../../src/domain/lifecycle/steps");
const municipality_1 = require("./municipality");
/** Days from today, as a local date. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
exports.inDays = inDays;
const planHash = 'a'.repeat(64);
/** One dialogue and those who answer in it, through the register as people would. */
class DrivenDialogue {
    pool;
    register;
    definition;
    id = (0, node_crypto_1.randomUUID)();
    constructor(pool, register, definition) {
        this.pool = pool;
        this.register = register;
        this.definition = definition;
    }
    async begin() {
        const answer = await this.register.begin({
            ...{ id: this.id, title: 'Torget', definitionHash: (0, municipality_1.definitionHash)(this.definition), owner: 'kultur' },
            ...{ lead: 'lead', initiator: 'official', personId: 'lead' },
        });
        mustBeAccepted(answer, 'begin');
        return this;
    }
    async act(person, command, rows = []) {
        return this.register.act({ dialogueId: this.id, personId: person, prepare: () => ({ command, rows }) });
    }
    /** Settles a task with whatever record its step asks for. */
    async answer(task, person, { outcome = 'done', content = { note: task }, rows = [], ...more } = {}) {
        const id = (0, node_crypto_1.randomUUID)();
        const hash = (0, content_hash_1.contentHash)(content);
        const kind = (0, steps_1.stepsOf)(this.definition).find((step) => step.id === task.split('/')[0])?.record;
        const command = {
            kind: 'settle',
            task,
            outcome,
            ...more,
            ...(kind ? { record: { id, hash } } : {}),
        };
        const record = kind ? { record: { id, kind, task, content, hash } } : {};
        const answer = await this.register.act({
            dialogueId: this.id,
            personId: person,
            prepare: () => ({ command, ...record, rows }),
        });
        mustBeAccepted(answer, task);
    }
    async toCoordination(affected = ['social', 'stadsbyggnad']) {
        await this.answer('state-question', 'lead');
        await this.answer('influence-check', 'lead', {
            outcome: 'open',
            facts: { 'deciding-committee': municipality_1.committee, 'deciding-administration': 'kultur' },
        });
        await this.answer('known-already', 'lead');
        await this.answer('target-groups', 'lead');
        await this.answer('method-plan', 'lead', {
            plan: { version: 1, hash: planHash, fields: [] },
            facts: {
                ...{ 'board-date': (0, exports.inDays)(10), 'collection-begins': (0, exports.inDays)(30), 'collection-ends': (0, exports.inDays)(60) },
                ...{ 'decision-date': (0, exports.inDays)(200), 'evaluation-tier': 'snabb' },
            },
            sets: { 'affected-administrations': affected.map((unit) => ({ id: unit, unit, grounds: ['chosen'] })) },
        });
        await this.answer('mandate', 'secretary', { outcome: 'given', seenPlan: planHash });
    }
    async toCarryingOut() {
        await this.toCoordination(['social']);
        await this.answer('statement/social', 'contact-social', { outcome: 'supports', seenPlan: planHash });
        await this.answer('coordination-decision', 'coordinator', { outcome: 'go-ahead', seenPlan: planHash });
    }
    async toDocumentation() {
        await this.toCarryingOut();
        await this.answer('invite', 'communicator', {
            content: { title: 'Kom till torget', body: 'Vi vill höra dig.' },
        });
        await this.answer('collect', 'lead');
    }
    async toAnalysis() {
        await this.toDocumentation();
        await this.answer('privacy-review', 'data-steward', { content: { smallCell: 5 } });
        await this.answer('register', 'registrar');
    }
    async toSpreading() {
        await this.toAnalysis();
        await this.answer('coding', 'analyst');
        await this.answer('representativeness', 'analyst');
        await this.answer('conclusions', 'lead');
        await this.answer('second-reader', 'analyst', { outcome: 'approved' });
    }
    async publish() {
        const content = { title: 'Så blev torget', summary: 'Mer ljus.', body: 'Det vi hörde.' };
        await this.answer('publish', 'communicator', { content });
    }
    async toFollowingUp(reviews = []) {
        await this.toSpreading();
        await this.publish();
        await this.answer('feedback', 'lead', { content: { heard: 'Mer ljus.', next: 'Vi bygger.' } });
        await this.answer('decision', 'secretary', {
            ...(reviews.length > 0 ? { outcome: 'commitments' } : { outcome: 'none', reason: 'inget att lova' }),
            adds: { 'commitment-reviews': reviews },
        });
    }
    async toTheEnd() {
        await this.toFollowingUp();
        await this.answer('evaluation', 'lead');
        await this.answer('lessons', 'lead');
        await this.answer('close', 'registrar');
    }
    /** Somebody who wants to hear what becomes of it. */
    async follow(address) {
        await this.pool.query(`insert into participant (id, dialogue_id, address, wants_feedback, at) values (gen_random_uuid(), $1, $2, true, now())`, [this.id, address]);
    }
    async kinds() {
        const { rows } = await this.pool.query('select kind from dialogue_event where dialogue_id = $1 order by sequence', [this.id]);
        return rows.map(({ kind }) => kind);
    }
    /** Letters by their kind and who has them: `asked coordinator`. */
    async letters() {
        const { rows } = await this.pool.query(`select split_part(key, ':', 3) || ' ' || coalesce(person_id, address) as letter from mail where dialogue_id = $1
       order by split_part(key, ':', 2)::int, 1`, [this.id]);
        return rows.map(({ letter }) => letter);
    }
    async effects() {
        const { rows } = await this.pool.query('select kind, status from effect where dialogue_id = $1 order by sequence', [this.id]);
        return Object.fromEntries(rows.map(({ kind, status }) => [kind, status]));
    }
}
exports.DrivenDialogue = DrivenDialogue;
function mustBeAccepted(answer, act) {
    if (answer.kind !== 'accepted')
        throw new Error(`${act}: ${JSON.stringify(answer)}`);
}
