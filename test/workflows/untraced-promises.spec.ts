import { Worker } from 'node:worker_threads';
import { nodeArguments } from '../../src/local/node-arguments';

/** How many promises a thread saw being made, that asked to see them all as Temporal's SDK does. */
const seenWith = (execArgv: readonly string[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(
      `const { promiseHooks } = require('node:v8');
       let seen = 0;
       const stop = promiseHooks.createHook({ init: () => { seen += 1; } });
       Promise.resolve().then(() => undefined);
       stop();
       require('node:worker_threads').parentPort.postMessage(seen);`,
      { eval: true, execArgv: [...execArgv] },
    );
    thread.once('message', resolve);
    thread.once('error', reject);
  });

describe('a thread for workflows', () => {
  // A limit of the whole process's, which a thread cannot be given.
  const ofThreads = nodeArguments().filter((argument) => argument.startsWith('--require'));

  it('writes down every promise, as the SDK has it', async () => {
    expect(await seenWith([])).toBe(2);
  });

  it('writes down none, as the driver is run', async () => {
    expect(ofThreads).toHaveLength(1);
    expect(await seenWith(ofThreads)).toBe(0);
  });
});
