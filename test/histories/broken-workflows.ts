import { sleep } from '@temporalio/workflow';
import { dialogue as unbroken } from '../../workflows';

/** As if somebody had let the dialogue wait a moment first, without `patched()`. */
export async function dialogue(run: Parameters<typeof unbroken>[0]): Promise<void> {
  await sleep('1 second');
  await unbroken(run);
}
