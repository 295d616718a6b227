import { config } from '../config';

/** The other process of operation: it runs from the moment it is loaded. */
export async function worker(): Promise<void> {
  config();
  await import('../worker.js');
}
