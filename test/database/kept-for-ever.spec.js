"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const prepared_1 = require("./prepared");
const KEPT = 'RS002';
const OTHER_DIALOGUE = 'RS003';
describe('what is kept for ever', () => {
    let the;
    let dialogue;
    beforeAll(async () => {
        the = await (0, prepared_1.prepared)();
        dialogue = await (0, prepared_1.insertDialogue)(the.pool);
        await the.pool.query(`insert into dialogue_event values ($1, 1, now(), 'anna.lindqvist', null, 'begun', '{}')`, [dialogue]);
        await contribute(dialogue, 1);
    });
    afterAll(() => the.stop());
    const contribute = async (into, number) => {
        const id = (0, node_crypto_1.randomUUID)();
        await the.pool.query(`insert into contribution (id, dialogue_id, number, channel, text, received_at) values ($1, $2, $3, 'web', 'Fler bänkar', now())`, [id, into, number]);
        return id;
    };
    const code = async (sql, values = []) => (await (0, prepared_1.refusalOf)(the.pool.query(sql, values))).code;
    it.each([
        `update dialogue_event set actor = 'x'`,
        `delete from dialogue_event`,
        `truncate dialogue_event`,
        `update definition set content = '{}'`,
        `delete from definition where version = 0`,
        `update contribution set text = 'Färre bänkar'`,
        `update contribution set channel = 'phone'`,
        `delete from contribution`,
        `truncate contribution cascade`,
    ])('is not changed or deleted: %s', async (sql) => {
        expect(await code(sql)).toBe(KEPT);
    });
    it('leaves a contribution its publication, and its way into another dialogue', async () => {
        const id = await contribute(dialogue, 2);
        const other = await (0, prepared_1.insertDialogue)(the.pool);
        const changed = await the.pool.query(`update contribution set unpublished_at = now(), unpublished_why = 'Namn på granne', dialogue_id = $2 where id = $1`, [id, other]);
        expect(changed.rowCount).toBe(1);
    });
    it('leaves a file only that it has been read back', async () => {
        const id = (0, node_crypto_1.randomUUID)();
        // Chunks come first: size and hash are known when the last has been written.
        await the.pool.query(`with chunk as (insert into file_chunk values ($1, 0, 'abc'))
       insert into stored_file values ($1, 'a.csv', 'text/csv', 3, repeat('a', 64), 'anna.lindqvist', now())`, [id]);
        const read = await the.pool.query('update stored_file set verified_at = now() where id = $1', [id]);
        expect(read.rowCount).toBe(1);
        expect(await code(`update stored_file set name = 'b.csv' where id = $1`, [id])).toBe(KEPT);
        expect(await code(`update file_chunk set bytes = 'abd' where file_id = $1`, [id])).toBe(KEPT);
    });
    it('lets a theme speak only of its own dialogue', async () => {
        const [theme, other] = [(0, node_crypto_1.randomUUID)(), await (0, prepared_1.insertDialogue)(the.pool)];
        const [own, foreign] = [await contribute(dialogue, 3), await contribute(other, 1)];
        await the.pool.query(`insert into theme values ($1, $2, 'Bänkar')`, [theme, dialogue]);
        const code = (contribution) => the.pool.query(`insert into coding values (gen_random_uuid(), $1, $2, 0, 4, 'maria.hellstrom', now())`, [theme, contribution]);
        await code(own);
        expect(await (0, prepared_1.refusalOf)(code(foreign))).toEqual({
            code: OTHER_DIALOGUE,
            constraint: 'coding_within_one_dialogue',
        });
    });
});
