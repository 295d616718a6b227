"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publishReview = void 0;
const commitments_1 = require("../src/domain/records/commitments");
const steps_1 = require("../src/domain/lifecycle/steps");
const effect_1 = require("./effect");
const faults_1 = require("./faults");
const occasion_1 = require("./occasion");
/** What became of a commitment, public at once: who promised what, and how it stands. */
const publishReview = ({ pool, definitions, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const occasion = await (0, occasion_1.occasionOf)(client, definitions, effect);
        const review = await noticeOf(client, occasion);
        const { rows } = await client.query(`insert into publication (id, dialogue_id, kind, title, body, status, published_at, at)
         values (gen_random_uuid(), $1, 'review', $2, $3, 'published', $4, $4) returning id`, [effect.dialogueId, review.title, review.body, at]);
        return { publicationId: rows[0]?.id ?? null };
    });
};
exports.publishReview = publishReview;
async function noticeOf(client, occasion) {
    const { outcome, commitmentId } = answerIn(occasion);
    const { rows } = await client.query(`select c.what, u.name as owner from commitment c join unit u on u.id = c.owner_id where c.id::text = $1`, [commitmentId]);
    const commitment = rows[0];
    if (!commitment)
        throw (0, faults_1.forGood)('UnknownCommitment');
    const body = [`${commitment.owner}: ${outcome}.`, ...saidIn(occasion)].join('\n\n');
    return { title: `Åtagande: ${commitment.what}`, body };
}
/** Which commitment was looked at, and how it stands in the step's own words. */
function answerIn({ event, state, definition }) {
    const task = event.kind === 'task-settled' ? state.tasks[event.task] : undefined;
    if (event.kind !== 'task-settled' || typeof task?.member !== 'string')
        throw (0, faults_1.forGood)('NotAReview');
    const outcome = (0, steps_1.stepOf)(definition, task.step).outcomes[event.outcome]?.title ?? event.outcome;
    return { outcome, commitmentId: (0, commitments_1.reviewOf)(task.member).commitmentId };
}
function saidIn({ event, record }) {
    const { evidence, newDate } = record?.content ?? {};
    const reason = event.kind === 'task-settled' ? event.reason : null;
    const moved = typeof newDate === 'string' ? `Nytt datum: ${newDate}.` : null;
    return [evidence, reason, moved].filter((text) => typeof text === 'string');
}
