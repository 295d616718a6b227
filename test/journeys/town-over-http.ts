import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AcceptedAct } from '../../src/contract/accepted-act';
import type { AddedContribution } from '../../src/contract/contribution';
import type { CreateDialogue, DialogueDetail } from '../../src/contract/dialogue';
import type { StoredFile } from '../../src/contract/file';
import { signIn, type SignedIn } from '../../src/demo/sign-in';
import { readSource } from '../../src/demo/source-file';
import { until } from '../../src/demo/until';
import { projectRoot } from '../../src/local/project-root';
import type { Teller } from '../support/lives';
import * as records from '../support/sample-records';
import { taskPath, type Settling } from '../support/settling';
import { upload, type Upload } from '../support/upload';

/** What people said in the demonstration's own file: long and short, and no two alike. */
const said = readSource(join(projectRoot(), 'src', 'demo', 'contributions.csv')).rows.map(
  ({ cells }) => cells['Synpunkt'] ?? '',
);

/** The demonstration's people at work in a running system, over its API alone. */
export class TownOverHttp implements Teller {
  private readonly signedIn = new Map<string, Promise<SignedIn>>();

  constructor(private readonly url: string) {}

  async create(over: Partial<CreateDialogue> = {}): Promise<string> {
    const body = {
      definition: 'medborgardialog.punktdialog',
      title: 'Trygga vägar i Vega',
      owner: records.OWNER,
      lead: records.LEAD,
      initiator: 'committee' as const,
      ...over,
    };
    return (await this.write<AcceptedAct>(body.lead, 'dialogues', body)).dialogueId;
  }

  read(dialogue: string): Promise<DialogueDetail> {
    return this.get(records.COORDINATOR, `dialogues/${dialogue}`);
  }

  async get<Answer>(person: string, path: string): Promise<Answer> {
    return answerOf(path, await (await this.as(person)).request('GET', `/api/v1/${path}`));
  }

  async settle(
    person: string,
    dialogue: string,
    task: string,
    answer: Settling = {},
  ): Promise<readonly string[]> {
    const { plan } = await this.read(dialogue);
    const body = { outcome: 'done', ...(plan ? { seenPlan: plan.hash } : {}), ...answer };
    return (await this.write<AcceptedAct>(person, taskPath(dialogue, task), body)).open;
  }

  /** One voice after the other, in words of their own, once the driver has opened the collection. */
  async contributions(dialogue: string, count: number): Promise<readonly string[]> {
    await until('att insamlingen öppnar', async () =>
      (await this.read(dialogue)).windows['collect'] === 'open' ? true : undefined,
    );
    const { lead } = await this.read(dialogue);
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const body = {
        channel: (['web', 'meeting', 'paper', 'phone'] as const)[at % 4],
        text: said[at % said.length],
        age: 14 + ((at * 13) % 70),
        sex: at % 2 === 0 ? 'women' : 'men',
        area: 'vega',
      };
      ids.push(
        (await this.write<AddedContribution>(lead.id, `dialogues/${dialogue}/contributions`, body)).id,
      );
    }
    return ids;
  }

  async write<Answer>(person: string, path: string, body: unknown): Promise<Answer> {
    const sending = { body, key: randomUUID() };
    return answerOf(path, await (await this.as(person)).request('POST', `/api/v1/${path}`, sending));
  }

  async file(person: string, file: Upload): Promise<StoredFile> {
    return answerOf('files', await upload(await this.as(person), file));
  }

  private as(person: string): Promise<SignedIn> {
    const known = this.signedIn.get(person) ?? signIn(this.url, person);
    this.signedIn.set(person, known);
    return known;
  }
}

async function answerOf<Answer>(path: string, response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text}`);
  return JSON.parse(text) as Answer;
}
