import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { NotPublished, ownPages } from '../../activities/publisher';
import { konceptdialog } from '../../src/domain/definitions/konceptdialog';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { tillfalle } from '../../src/domain/definitions/tillfalle';
import { ImportStarter } from '../../src/temporal/import-starter';
import { dialogueWorkflowId, DRIVING_VERSION, TASK_QUEUE } from '../../workflows/dialogue.messages';
import { importWorkflowId } from '../../workflows/import-contributions.messages';
import { publishWorkflowId } from '../../workflows/publish-results.messages';
import { driven, eventually, finished, tellOften, type Driven } from '../workflows/driven';
import { inDays, type DrivenDialogue } from '../workflows/driven-dialogue';
import { orderImport } from '../workflows/ordered-import';

const DAY = 86_400;

/**
 * `npm run record-histories`: one history of every workflow and of every phase, as this version of the code makes them.
 * Recorded when a workflow is new or changed under `patched()`; older ones stay, for they are still running somewhere.
 */
// eslint-disable-next-line max-lines-per-function -- one story after another, as in any suite
describe('recording', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog, konceptdialog, tillfalle]);
    the.startDriver();
  }, 60_000);
  afterAll(() => the.stop());
  afterEach(() => {
    the.publisher.now = ownPages;
  });

  const record = async (name: string, workflowId: string, runId?: string): Promise<void> => {
    const history = await the.client.workflow.getHandle(workflowId, runId).fetchHistory();
    // Who ran it says something of a machine and nothing of the workflow.
    const json = JSON.stringify(JSON.parse(historyToJSON(history))).replaceAll(/"\d+@[^"]*"/g, '"worker"');
    writeFileSync(join(__dirname, `${name}.json`), `${json}\n`);
    expect(history.events?.length).toBeGreaterThan(0);
  };
  /** Beside those of the versions before it, which go on running. */
  const recordDialogue = (name: string, { id }: DrivenDialogue, runId?: string): Promise<void> =>
    record(`dialogue-${DRIVING_VERSION}.${name}`, dialogueWorkflowId(id), runId);
  const effect = (dialogue: DrivenDialogue, kind: string): Promise<string | undefined> =>
    eventually(
      async () => (await dialogue.effects())[kind],
      (status) => (status ?? 'to-do') !== 'to-do',
    );
  const letter = (dialogue: DrivenDialogue, wanted: string): Promise<unknown> =>
    eventually(
      () => dialogue.letters(),
      (sent) => sent.includes(wanted),
    );

  it('a dialogue through all its phases, to the archive', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await letter(dialogue, 'asked lead');
    await dialogue.toCarryingOut();
    await letter(dialogue, 'asked communicator');
    await dialogue.answer('invite', 'communicator', { content: { title: 'Kom', body: 'Välkommen.' } });
    await effect(dialogue, 'send-invitations');
    await dialogue.answer('collect', 'lead');
    await effect(dialogue, 'verify-files');
    await dialogue.answer('privacy-review', 'data-steward', { content: { smallCell: 5 } });
    await dialogue.answer('register', 'registrar');
    await effect(dialogue, 'compute-representativeness');
    await dialogue.answer('coding', 'analyst');
    await dialogue.answer('representativeness', 'analyst');
    await dialogue.answer('conclusions', 'lead');
    await dialogue.answer('second-reader', 'analyst', { outcome: 'approved' });
    await letter(dialogue, 'answered lead');
    await dialogue.publish();
    await effect(dialogue, 'publish-results');
    await dialogue.answer('feedback', 'lead', { content: { heard: 'Mer ljus.', next: 'Vi bygger.' } });
    await effect(dialogue, 'send-feedback');
    await dialogue.answer('decision', 'secretary', { outcome: 'none', reason: 'inget att lova' });
    await effect(dialogue, 'request-evaluation');
    await dialogue.answer('evaluation', 'lead');
    await dialogue.answer('lessons', 'lead');
    await dialogue.answer('close', 'registrar');
    expect(await finished(the, dialogue.id)).toBe('COMPLETED');
    await recordDialogue('whole-life', dialogue);
    await record('publish-results.published', await publishId(the, dialogue));
  }, 90_000);

  it('an administration that is reminded, escalated and at last silent', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await letter(dialogue, 'asked contact-social');
    await the.clock.forward(12 * DAY);
    await letter(dialogue, 'reminded contact-social');
    await the.clock.forward(5 * DAY);
    await letter(dialogue, 'asked manager-social');
    await the.clock.forward(7 * DAY);
    await letter(dialogue, 'silence-recorded coordinator');
    await recordDialogue('coordinate-silence', dialogue);
  }, 60_000);

  it('a collection that opens and closes', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCarryingOut();
    await dialogue.answer('invite', 'communicator', { content: { title: 'Kom', body: 'Välkommen.' } });
    await the.clock.forward(31 * DAY);
    await letter(dialogue, 'collection-opened lead');
    await the.clock.forward(31 * DAY);
    await letter(dialogue, 'collection-closed lead');
    await recordDialogue('carry-out-window', dialogue);
  }, 60_000);

  it('a dialogue that is withdrawn', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.act('lead', { kind: 'withdraw', reason: 'behövs inte' });
    expect(await finished(the, dialogue.id)).toBe('COMPLETED');
    await recordDialogue('withdrawn', dialogue);
  });

  it('a dialogue that goes on as new', async () => {
    const dialogue = await the.begin(punktdialog);
    await letter(dialogue, 'asked lead');
    const { runId } = await the.workflow(dialogue.id).describe();
    await tellOften(the, dialogue.id, 90);
    await recordDialogue('goes-on-as-new', dialogue, runId);
    await recordDialogue('gone-on-as-new', dialogue);
  }, 60_000);

  it('a concept’s season, and the occurrence that begins in it', async () => {
    const concept = await the.begin(konceptdialog);
    await concept.toCoordination(['social'], { 'season-ends': inDays(300) });
    await concept.answer('statement/social', 'contact-social', {
      outcome: 'supports',
      seenPlan: 'a'.repeat(64),
    });
    await concept.answer('coordination-decision', 'coordinator', {
      outcome: 'go-ahead',
      seenPlan: 'a'.repeat(64),
    });
    await eventually(
      () => phaseShown(the, concept),
      (phase) => phase === 'season',
    );
    await the.client.workflow.execute('conceptSeries', {
      taskQueue: TASK_QUEUE,
      workflowId: 'concept-series',
    });
    await recordDialogue('season', concept);
    await record('concept-series.begins', 'concept-series');
  }, 60_000);

  it('a publication taken back, and one nobody knows of', async () => {
    for (const [name, fault, status] of [
      ['taken-back', new NotPublished(), 'failed'],
      ['unknown', new Error('the line was cut'), 'unknown'],
    ] as const) {
      const dialogue = await the.begin(punktdialog);
      await dialogue.toSpreading();
      the.publisher.now = { publish: () => Promise.reject(fault) };
      await dialogue.publish();
      expect(await effect(dialogue, 'publish-results')).toBe(status);
      await eventually(
        () => isOver(the, dialogue),
        (over) => over,
      );
      await record(`publish-results.${name}`, await publishId(the, dialogue));
      await recordDialogue(`publication-${name}`, dialogue);
    }
  }, 60_000);

  it('an import, and one that fails for good', async () => {
    const dialogue = await the.begin(punktdialog);
    for (const [name, file] of [
      ['done', 'text\nMer ljus\n'],
      ['failed', 'annat\nMer ljus\n'],
    ] as const) {
      const importId = await orderImport(the, dialogue, file);
      await new ImportStarter({
        pool: the.pool,
        client: the.client,
        onFault: () => undefined,
      }).startOrdered();
      await the.client.workflow
        .getHandle(importWorkflowId(importId))
        .result()
        .catch(() => undefined);
      await record(`import-contributions.${name}`, importWorkflowId(importId));
    }
  });

  it('the managers’ digest', async () => {
    const workflowId = 'stalled-digest';
    await the.client.workflow.execute('stalledDigest', { taskQueue: TASK_QUEUE, workflowId });
    await record('stalled-digest.sent', workflowId);
  });
});

async function publishId({ pool }: Driven, { id }: DrivenDialogue): Promise<string> {
  const { rows } = await pool.query<{ sequence: number }>(
    `select sequence from effect where dialogue_id = $1 and kind = 'publish-results'`,
    [id],
  );
  return publishWorkflowId({ dialogueId: id, sequence: rows[0]?.sequence ?? 0 });
}

async function isOver(the: Driven, dialogue: DrivenDialogue): Promise<boolean> {
  const { status } = await the.client.workflow.getHandle(await publishId(the, dialogue)).describe();
  return status.name !== 'RUNNING';
}

async function phaseShown(the: Driven, { id }: DrivenDialogue): Promise<unknown> {
  const { typedSearchAttributes } = await the.workflow(id).describe();
  return typedSearchAttributes.getAll().find(({ key }) => key.name === 'DialoguePhase')?.value;
}
