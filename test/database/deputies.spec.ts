import { prepared, refusalOf, type Prepared } from './prepared';

const CIRCLE = { code: 'RS001', constraint: 'deputyship_no_circle' };

interface Named {
  readonly from?: string;
  readonly to?: string;
  readonly role?: string;
  readonly unit?: string;
}

describe('a circle of deputies', () => {
  let the: Prepared;
  const [A, B, C] = ['anna.lindqvist', 'omar.haddad', 'sara.nystrom'];
  beforeAll(async () => {
    the = await prepared();
  });
  beforeEach(() => the.pool.query(`delete from deputyship`));
  afterAll(() => the.stop());

  const name = (principal: string, deputy: string, named: Named = {}): Promise<unknown> =>
    the.pool.query(
      `insert into deputyship (id, principal_id, deputy_id, valid_from, valid_to, role, unit_id)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [
        ...[principal, deputy, named.from ?? '2026-06-01', named.to ?? '2026-06-30'],
        ...[named.role ?? null, named.unit ?? null],
      ],
    );

  it('of two is refused', async () => {
    await name(A, B);
    expect(await refusalOf(name(B, A))).toEqual(CIRCLE);
  });

  it('of three is refused', async () => {
    await name(A, B);
    await name(B, C);
    expect(await refusalOf(name(C, A))).toEqual(CIRCLE);
  });

  it('is refused when it closes on a single day', async () => {
    await name(A, B);
    expect(await refusalOf(name(B, A, { from: '2026-06-30', to: '2026-07-31' }))).toEqual(CIRCLE);
  });

  it('is none when one is back the day the other leaves', async () => {
    await name(A, B);
    await expect(name(B, A, { from: '2026-07-01', to: '2026-07-31' })).resolves.toBeDefined();
  });

  it('is none when three never stand in for each other on one day', async () => {
    await name(A, B, { from: '2026-06-01', to: '2026-06-10' });
    await name(B, C, { from: '2026-06-10', to: '2026-06-20' });
    await expect(name(C, A, { from: '2026-06-11', to: '2026-06-30' })).resolves.toBeDefined();
  });

  it('is none between different roles', async () => {
    await name(A, B, { role: 'project-lead' });
    await expect(name(B, A, { role: 'analyst' })).resolves.toBeDefined();
  });

  it('is refused between one role and all of them', async () => {
    await name(A, B, { role: 'project-lead' });
    expect(await refusalOf(name(B, A))).toEqual(CIRCLE);
  });

  it('is none between different units', async () => {
    await name(A, B, { unit: 'socialforvaltningen' });
    await expect(name(B, A, { unit: 'aldreforvaltningen' })).resolves.toBeDefined();
  });

  it('is none once a deputyship has been revoked', async () => {
    await name(A, B);
    await the.pool.query('update deputyship set revoked_at = now()');
    await expect(name(B, A)).resolves.toBeDefined();
  });

  it('is refused when a period is stretched into it', async () => {
    await name(A, B);
    await name(B, A, { from: '2026-07-01', to: '2026-07-31' });
    const stretched = the.pool.query(
      `update deputyship set valid_from = '2026-06-30' where principal_id = $1`,
      [B],
    );
    expect(await refusalOf(stretched)).toEqual(CIRCLE);
  });

  it('is refused when both halves come at once', async () => {
    const both = await Promise.allSettled([name(A, B), name(B, A)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
