import { type PrismaClient, prismaOn } from '../../src/database/prisma';
import { insertDialogue, prepared, type Prepared } from './prepared';

/** The hot lists, each with the index that answers it in order without sorting. */
const lists: readonly (readonly [list: string, sql: string, index: string])[] = [
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
  [
    'what failed or nobody knows the outcome of',
    `select * from effect where status in ('failed', 'unknown') order by dialogue_id, sequence limit 50`,
    'effect_waiting',
  ],
  [
    'imports that are ordered',
    `select id from contribution_import where status in ('waiting', 'running') order by at limit 100`,
    'contribution_import_unfinished',
  ],
  [
    'the contributions of a data set',
    `select count(*) from contribution where data_set_id = '00000000-0000-4000-8000-000000000000'`,
    'contribution_data_set',
  ],
];

describe('the lists', () => {
  let the: Prepared;
  let prisma: PrismaClient;
  beforeAll(async () => {
    the = await prepared();
    prisma = prismaOn(the.pool);
    await insertDialogue(the.pool);
  });
  afterAll(async () => {
    await prisma.$disconnect();
    await the.stop();
  });

  it.each(lists)('have an index: %s', async (_, sql, index) => {
    const client = await the.pool.connect();
    await client.query(
      'begin; set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off',
    );
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`);
    await client.query('rollback');
    client.release();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(`using ${index}`);
    expect(plan).not.toContain('Sort');
  });

  it('find every model of the schema in the migrated database', async () => {
    const models = Object.values(prisma).filter(isModel);
    expect(models.length).toBeGreaterThan(40);
    for (const model of models) await model.findFirst();
  });
});

const isModel = (value: unknown): value is { findFirst(): Promise<unknown> } =>
  typeof value === 'object' && value !== null && 'findFirst' in value;
