/** What a task is answered with. */
export interface Settling {
  readonly outcome?: string;
  readonly reason?: string;
  readonly seenPlan?: string;
  readonly record?: unknown;
}

/** Where an open task is acted on, by its key: within the API. */
export const taskPath = (dialogue: string, task: string, act = 'settle'): string =>
  `dialogues/${dialogue}/tasks/${task.replaceAll('/', '~')}/${act}`;
