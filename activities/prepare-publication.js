"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.preparePublication = void 0;
const occasion_1 = require("./occasion");
/**
 * The publication of a dialogue's result, in preparation. Run again it is the same one; one that was taken back stays
 * so, and a new one takes its place.
 */
const preparePublication = ({ pool, definitions, clock }) => async (effect) => {
    const occasion = await (0, occasion_1.occasionOf)(pool, definitions, effect);
    const at = await clock.now();
    const { rows } = await pool.query(`with standing as (
         select id from publication where dialogue_id = $1 and kind = 'result' and status <> 'withdrawn' order by at desc limit 1
       ), created as (
         insert into publication (id, dialogue_id, kind, title, body, status, at)
         select md5($2 || (select count(*) from publication where dialogue_id = $1 and kind = 'result'))::uuid,
           $1, 'result', $3, $4, 'preparing', $5 where not exists (select from standing)
         on conflict (id) do nothing returning id
       )
       select id from standing union all select id from created`, [
        ...[effect.dialogueId, `${effect.dialogueId}:${effect.sequence}:`],
        ...[(0, occasion_1.textIn)(occasion, 'title'), `${(0, occasion_1.textIn)(occasion, 'summary')}\n\n${(0, occasion_1.textIn)(occasion, 'body')}`, at],
    ]);
    // Another attempt created it in the same instant: the next one finds it.
    if (!rows[0])
        throw new Error('No publication yet');
    return rows[0].id;
};
exports.preparePublication = preparePublication;
