"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markUnknown = exports.markFailed = exports.markDone = void 0;
/** Only what is still to do is marked: a person may have seen to it meanwhile. */
const MARK = `
  update effect set status = $4, error = $5, attempts = attempts + 1, done_at = case when $4 = 'done' then $6::timestamptz end
  where dialogue_id = $1 and sequence = $2 and kind = $3 and status = 'to-do'`;
async function mark({ pool, clock }, { dialogueId, sequence, kind }, status, error) {
    await pool.query(MARK, [dialogueId, sequence, kind, status, error, await clock.now()]);
}
/** For effects that are carried out in several steps, and so cannot be done and marked in one transaction. */
const markDone = (the) => (effect) => mark(the, effect, 'done', null);
exports.markDone = markDone;
/** An incident, by the class of its error. It holds up nothing else, and can be tried again. */
const markFailed = (the) => (effect, error) => mark(the, effect, 'failed', error);
exports.markFailed = markFailed;
/** Nobody knows whether it happened: a person finds out. */
const markUnknown = (the) => (effect) => mark(the, effect, 'unknown', 'OutcomeUnknown');
exports.markUnknown = markUnknown;
