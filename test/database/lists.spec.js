"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const prisma_1 = require("../../src/database/prisma");
const prepared_1 = require("./prepared");
/** The hot lists, each with the index that answers it in order without sorting. */
const lists = [
    [
        'open tasks of the first asked',
        `select * from task where status = 'open' and asked[1] = 'coordinator' order by due nulls last, dialogue_id, key limit 50`,
        'task_open_asked_first',
    ],
    [
        'open tasks of the second asked',
        `select * from task where status = 'open' and asked[2] = 'coordinator' order by due nulls last, dialogue_id, key limit 50`,
        'task_open_asked_second',
    ],
    [
        'open tasks of a unit',
        `select * from task where status = 'open' and unit_id = 'socialforvaltningen' order by due nulls last, dialogue_id, key limit 50`,
        'task_open_unit',
    ],
    [
        'open tasks somebody works on',
        `select * from task where status = 'open' and claimed_by = 'anna.lindqvist' order by due nulls last, dialogue_id, key limit 50`,
        'task_open_claimed',
    ],
    [
        'what Temporal has not been told',
        `select id from dialogue where told_revision < revision order by id limit 100`,
        'dialogue_untold',
    ],
    [
        'what is due next',
        `select id from dialogue where ended is null order by next_due limit 100`,
        'dialogue_next_due',
    ],
];
describe('the lists', () => {
    let the;
    let prisma;
    beforeAll(async () => {
        the = await (0, prepared_1.prepared)();
        prisma = (0, prisma_1.prismaOn)(the.pool);
        await (0, prepared_1.insertDialogue)(the.pool);
    });
    afterAll(async () => {
        await prisma.$disconnect();
        await the.stop();
    });
    it.each(lists)('have an index: %s', async (_, sql, index) => {
        const client = await the.pool.connect();
        await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off');
        const { rows } = await client.query(`explain (costs off) ${sql}`);
        await client.query('rollback');
        client.release();
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toContain(`using ${index}`);
        expect(plan).not.toContain('Sort');
    });
    it('find every model of the schema in the migrated database', async () => {
        const models = Object.values(prisma).filter(isModel);
        expect(models.length).toBeGreaterThan(40);
        for (const model of models)
            await model.findFirst();
    });
});
const isModel = (value) => typeof value === 'object' && value !== null && 'findFirst' in value;
