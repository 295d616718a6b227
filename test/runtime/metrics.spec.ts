import { freePort } from '../../src/local/ports';
import { System } from '../faults/system';
import * as records from '../support/sample-records';
import { until } from '../support/until';

/** The value of one line of Prometheus' text. */
const valueOf = (text: string, line: RegExp): number | undefined => {
  const found = text.split('\n').find((each) => line.test(each));
  return found === undefined ? undefined : Number(found.split(' ').at(-1));
};

describe('what the processes tell Prometheus', () => {
  let system: System;
  const ports = { api: 0, worker: 0 };
  beforeAll(async () => {
    Object.assign(ports, { api: await freePort(), worker: await freePort() });
    system = await System.make();
    await system.api('direct', { METRICS_PORT: String(ports.api) });
    await system.worker('direct', { METRICS_PORT: String(ports.worker) });
  }, 120_000);
  afterAll(() => system.remove());

  const scraped = async (of: keyof typeof ports): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${String(ports[of])}/metrics`);
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    return answer.text();
  };

  it('are acts, refusals, answers and the connections of the API', async () => {
    const token = await system.tokenFor(records.LEAD);
    const dialogue = await system.begin(token);
    const act = (task: string, what: string): Promise<Response> =>
      system.post(`dialogues/${dialogue}/tasks/${task}/${what}`, {
        token,
        key: `${task}-${what}-nyckel`,
        body: {},
      });
    expect((await act('state-question', 'claim')).status).toBe(200);
    expect((await act('state-question', 'release')).status).toBe(200);
    expect((await act('mandate', 'claim')).status).toBe(404);
    const text = await scraped('api');
    expect(valueOf(text, /^radslag_acts_total\{act="claim",outcome="accepted"\}/)).toBe(1);
    expect(valueOf(text, /^radslag_acts_total\{act="claim",outcome="unknown-task"\}/)).toBe(1);
    expect(valueOf(text, /^radslag_problems_total\{code="unknown-task"\}/)).toBe(1);
    expect(
      valueOf(
        text,
        /^radslag_http_request_seconds_count\{method="POST",route=".*:task\/claim",status="200"\}/,
      ),
    ).toBe(1);
    expect(valueOf(text, /^radslag_database_connections\{state="waited-for"\}/)).toBe(0);
    expect(text).not.toContain(dialogue);
    expect(text).not.toContain(records.LEAD);
  });

  it('time a stream until it is open, not for the hours it stays so', async () => {
    const headers = { authorization: `Bearer ${await system.tokenFor(records.LEAD)}` };
    const leave = new AbortController();
    expect((await fetch(`${system.url}/api/v1/live`, { headers, signal: leave.signal })).status).toBe(200);
    const counted =
      /^radslag_http_request_seconds_count\{method="GET",route="\/api\/v1\/live",status="200"\}/;
    expect(valueOf(await scraped('api'), counted)).toBe(1);
    leave.abort();
  });

  it('are what the whole system waits for, and what Temporal says of its worker', async () => {
    await system.begin(await system.tokenFor(records.LEAD));
    const text = await scraped('worker');
    expect(valueOf(text, /^radslag_database_up /)).toBe(1);
    expect(valueOf(text, /^radslag_open_dialogues\{phase="plan"\}/)).toBe(2);
    expect(valueOf(text, /^radslag_open_tasks /)).toBe(2);
    expect(valueOf(text, /^radslag_stalled_tasks /)).toBe(0);
    await until(async () => valueOf(await scraped('worker'), /^radslag_untold_dialogues /) === 0);
    await until(async () => (await scraped('worker')).includes('\ntemporal_worker_task_slots_available{'));
  });

  it('is nothing else', async () => {
    expect((await fetch(`http://127.0.0.1:${String(ports.api)}/`)).status).toBe(404);
    expect((await fetch(`${system.url}/metrics`)).status).toBe(404);
  });
});
