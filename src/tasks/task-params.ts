import { z } from 'zod';
import { keyOfRef } from '../domain/waiting/task-ref';

/** A task's address: its key with `~` for `/` (`statement~social`), which needs no encoding. */
export const taskParams = z.object({
  id: z.uuid(),
  task: z.string().min(1).max(300).transform(keyOfRef),
});
export type TaskParams = z.output<typeof taskParams>;
