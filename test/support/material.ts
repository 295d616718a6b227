import { MockActivityEnvironment } from '@temporalio/testing';
import type { ActivityDependencies } from '../../activities/dependencies';
import { importContributions } from '../../activities/import-contributions';
import type { StoredFile } from '../../src/contract/file';
import type { StartedImport } from '../../src/contract/import';
import { installRuntime } from '../../src/temporal/driver';
import { Clock } from '../../src/register/clock';
import { coordinated, people } from './lives';
import * as records from './sample-records';
import type { Reply, Story } from './story';
import { upload, type Upload } from './upload';

/** A dialogue whose collection stands open. */
export async function collecting(story: Story): Promise<string> {
  const dialogue = await story.create();
  await coordinated(story, dialogue);
  await story.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
  await story.days(35, dialogue);
  return dialogue;
}

export async function uploaded(story: Story, person: string, file: Upload): Promise<StoredFile> {
  const response = await upload(await story.running.signIn(person), file);
  const body = (await response.json()) as StoredFile;
  if (response.status !== 201) throw new Error(`${String(response.status)} ${JSON.stringify(body)}`);
  return body;
}

export const survey = {
  title: 'Enkät i Vega',
  method: 'webbenkät',
  instrumentVersion: '4',
  collector: 'Kultur- och fritidsförvaltningen',
  periodFrom: '2026-10-01',
  periodTo: '2026-11-15',
};

export const startImport = (
  story: Story,
  dialogue: string,
  order: { readonly fileId: string; readonly mapping: object; readonly mode?: string },
): Promise<Reply<StartedImport>> =>
  story.post<StartedImport>(people.lead, `dialogues/${dialogue}/imports`, {
    body: { mode: 'keep-good', dataSet: survey, ...order },
  });

/** What the worker does when it is told. */
export async function carryOutImport(story: Story, importId: string): Promise<void> {
  installRuntime();
  const { pool, app } = story.running;
  const activity = importContributions({ pool, clock: app.get(Clock) } as unknown as ActivityDependencies);
  await new MockActivityEnvironment().run(activity, importId);
}
