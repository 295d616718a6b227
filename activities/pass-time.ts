import type { Register } from '../src/register/register';
import type { Standing } from '../workflows/dialogue.messages';

/** What is due happens, by the same rules as any act. Run again, there is nothing left to happen. */
export const passTime =
  (register: Pick<Register, 'passTime'>) =>
  (dialogueId: string): Promise<Standing> =>
    register.passTime(dialogueId);
