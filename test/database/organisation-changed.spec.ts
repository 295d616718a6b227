import { Client } from 'pg';
import { prepared, type Prepared } from './prepared';

describe('every process hears of a change of', () => {
  let the: Prepared;
  let listening: Client;
  beforeAll(async () => {
    the = await prepared();
    listening = new Client({ connectionString: the.url });
    await listening.connect();
    await listening.query('listen organisation_changed');
  });
  afterAll(async () => {
    await listening.end();
    await the.stop();
  });

  it.each([
    ['a unit', `update unit set name = 'Kultur' where id = 'kultur-och-fritidsforvaltningen'`],
    ['a committee that is served', `update committee_service set valid_to = '2030-01-01'`],
    ['the home of a role', `update role_home set unit_id = unit_id`],
    ['a responsibility', `update responsibility set valid_to = '2030-01-01'`],
    ['an area', `update area set name = 'Vega' where id = 'vega'`],
    ['a target group', `update target_group set note = 'x' where id = 'unga'`],
    ['the population', `delete from population`],
    ['a total', `delete from population_total`],
    ['a person', `update person set active = false where id = 'leila.karimi'`],
    ['a role', `update role_assignment set valid_to = '2030-01-01' where person_id = 'leila.karimi'`],
    ['a deputy', `update deputyship set revoked_at = now()`],
    ['the calendar', `insert into closure values ('2027-05-07', 'Klämdag')`],
    ['a setting', `insert into setting values ('smallCell', 1, '6', 'Prov', 'sara.nystrom', now())`],
  ])('%s', async (_what, sql) => {
    const heard = new Promise((resolve) => listening.once('notification', resolve));
    await the.pool.query(sql);
    await expect(heard).resolves.toMatchObject({ channel: 'organisation_changed' });
  });
});
