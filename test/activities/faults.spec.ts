import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { asTemporalSees } from '../../activities/faults';
import { installRuntime } from '../../src/temporal/driver';

const silent = new DefaultLogger('ERROR');

/** One attempt of an activity that fails so, and how often it beat until it did. */
async function attempt(
  fault: Error,
  info: { readonly attempt: number; readonly heartbeatTimeoutMs?: number },
): Promise<{ failure: unknown; beats: number }> {
  const environment = new MockActivityEnvironment(info, { logger: silent });
  let beats = 0;
  environment.on('heartbeat', () => (beats += 1));
  const { failing } = asTemporalSees({
    // Long enough for a timer of nothing to ring.
    failing: () => new Promise((_, reject) => setImmediate(() => setTimeout(reject, 5, fault))),
  });
  const failure = await environment.run(failing).catch((told: unknown) => told);
  return { failure, beats };
}

describe('what Temporal is told of a fault', () => {
  beforeAll(() => {
    installRuntime();
  });

  const mistake = new TypeError('Anna Lindqvist bor på Storgatan 1');
  const outage = Object.assign(new Error('gone'), { code: '57P01' });

  it('is its class, never its message', async () => {
    const { failure } = await attempt(mistake, { attempt: 1, heartbeatTimeoutMs: 15_000 });
    expect(failure).toMatchObject({ type: 'TypeError', message: 'TypeError', nonRetryable: false });
  });

  it('is that work which fails again and again has failed for good', async () => {
    const { failure } = await attempt(mistake, { attempt: 5, heartbeatTimeoutMs: 15_000 });
    expect(failure).toMatchObject({ nonRetryable: true });
  });

  it('is that an outage passes, however long it lasts', async () => {
    const { failure } = await attempt(outage, { attempt: 500, heartbeatTimeoutMs: 15_000 });
    expect(failure).toMatchObject({ type: '57P01', nonRetryable: false });
  });

  it('is never that a look into the register has failed for good: the clock would stand still', async () => {
    const { failure } = await attempt(mistake, { attempt: 500, heartbeatTimeoutMs: 0 });
    expect(failure).toMatchObject({ nonRetryable: false });
  });

  it('is not said by beats where none were asked for', async () => {
    expect((await attempt(outage, { attempt: 1, heartbeatTimeoutMs: 0 })).beats).toBe(0);
    expect((await attempt(outage, { attempt: 1, heartbeatTimeoutMs: 3 })).beats).toBeGreaterThan(0);
  });
});
