"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const prepared_1 = require("./prepared");
describe('search', () => {
    let the;
    beforeAll(async () => {
        the = await (0, prepared_1.prepared)();
        const id = await (0, prepared_1.insertDialogue)(the.pool);
        await the.pool.query(`update dialogue set title = 'Lekparkerna i Brandbergen', question = 'Hur blir parken tryggare på kvällen?' where id = $1`, [id]);
    });
    afterAll(() => the.stop());
    const found = async (asked) => {
        const { rows } = await the.pool.query('select from dialogue where words @@ words_asked($1)', [asked]);
        return rows.length === 1;
    };
    it.each([
        ['lekparker', 'in another form'],
        ['parken', 'in the question'],
        ['KVÄLL', 'in capitals'],
        ['kvall', 'without its dots'],
        ['brandb', 'by its beginning'],
        ['brandbergen trygg', 'with all of them there'],
        ['park!! & (trygg', 'with signs between'],
    ])('finds the dialogue by a word: %s, %s', async (asked) => {
        expect(await found(asked)).toBe(true);
    });
    it.each([
        ['simhall', 'that is not there'],
        ['park simhall', 'of which one is not there'],
        ['***', 'that is none'],
        [`'; drop table dialogue; --`, 'that is SQL'],
    ])('does not find it by a word: %s, %s', async (asked) => {
        expect(await found(asked)).toBe(false);
    });
    it.each(['sjöberg', 'SJOBERG', 'jöb', 'erik sj'])('finds a person by any part of the name: %s', async (asked) => {
        const { rows } = await the.pool.query(`select id from person where plain(name) like '%' || plain($1) || '%'`, [asked]);
        expect(rows.map(({ id }) => id)).toEqual(['erik.sjoberg']);
    });
});
