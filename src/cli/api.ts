import { config } from '../config';

/** One of the two processes of operation. Loaded only when asked for: it brings the whole application with it. */
export async function api(): Promise<void> {
  const configuration = config();
  const { startApi } = await import('../main.js');
  await startApi(configuration);
}
