import { join } from 'node:path';
import { projectRoot } from './project-root';

/** MiB. Three of these are what new objects are kept in: Node's own 16 give each process 30 MiB more to hold when idle. */
const HALF_OF_THE_YOUNG = 4;

/**
 * What Node is told when it runs the API or the driver; the Dockerfile says the same. No source maps: reading them is a
 * tenth of what a start takes, and what is built still has its names and its lines.
 */
export const nodeArguments = (): readonly string[] => [
  `--max-semi-space-size=${String(HALF_OF_THE_YOUNG)}`,
  `--require=${join(projectRoot(), 'dist', 'src', 'temporal', 'untraced-promises.js')}`,
];
