import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { Driver } from '../../src/temporal/driver';
import { payloadKeys } from '../support/payload-keys';
import { driven, eventually, type Driven } from './driven';
import type { DrivenDialogue } from './driven-dialogue';

describe('a look into the register', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog]);
  }, 60_000);
  afterAll(() => the.stop());

  const kinds = async ({ id }: DrivenDialogue): Promise<readonly string[]> => {
    const { events = [] } = await the.workflow(id).fetchHistory();
    return (events ?? []).flatMap((event) => {
      if (event.activityTaskScheduledEventAttributes) return ['activity'];
      return event.markerRecordedEventAttributes ? ['near'] : [];
    });
  };

  it('is taken near, and what does not succeed at once is an activity that is tried until it does', async () => {
    let failures = 3;
    const sendNotices: typeof the.activities.sendNotices = (dialogueId) => {
      failures -= 1;
      return failures >= 0
        ? Promise.reject(new Error('PostgreSQL is away'))
        : the.activities.sendNotices(dialogueId);
    };
    const driver = new Driver({
      ...{ client: the.client, address: the.address, namespace: 'default', payloadKeys, code: the.code },
      ...{ activities: { ...the.activities, sendNotices }, activitiesAtOnce: 6 },
      onFault: () => undefined,
      onFatal: (fault) => {
        throw fault;
      },
    });
    driver.start();
    const dialogue = await the.begin(punktdialog);
    const lettersOf = (wanted: string): Promise<readonly string[]> =>
      eventually(
        () => dialogue.letters(),
        (letters) => letters.includes(wanted),
      );
    expect(await lettersOf('asked lead')).toEqual(['asked lead']);
    expect(await kinds(dialogue)).toEqual(['near', 'activity']);
    await dialogue.toCoordination();
    await lettersOf('asked contact-social');
    await driver.stop();
    const looks = await kinds(dialogue);
    expect(looks.slice(2).length).toBeGreaterThan(0);
    expect(new Set(looks.slice(2))).toEqual(new Set(['near']));
  });
});
