import { DefaultLogger, type LogLevel } from '@temporalio/worker';

/** Which workflow, activity and attempt a line is about: ids and kinds, nothing of what they were given. */
const IDS = [
  'workflowId',
  'runId',
  'workflowType',
  'activityType',
  'attempt',
  'taskQueue',
  'sdkComponent',
] as const;

export type SdkLine = (
  level: Lowercase<LogLevel>,
  line: {
    readonly ids: Readonly<Record<string, unknown>>;
    readonly message: string;
    readonly fault: unknown;
  },
) => void;

/** What Temporal's SDK and the workflows say, told to the process's own log. */
export const sdkLogger = (lowest: LogLevel, write: SdkLine): DefaultLogger =>
  new DefaultLogger(lowest, ({ level, message, meta = {} }) => {
    const ids = Object.fromEntries(IDS.flatMap((name) => (name in meta ? [[name, meta[name]]] : [])));
    write(level.toLowerCase() as Lowercase<LogLevel>, { ids, message, fault: meta['error'] });
  });
