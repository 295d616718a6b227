import type { SavedDraft, SaveDraft, TaskDraft } from '../../../src/contract/task-draft';
import { read, write } from '../api';
import { heldAt, hold, letGo, type Held } from './held';

/** Where a draft is kept: the server, and this device for as long as the server does not have it. */
export interface DraftPlace {
  readonly read: () => Promise<TaskDraft>;
  readonly save: (body: SaveDraft) => Promise<SavedDraft>;
  readonly discard: (version: number) => Promise<void>;
  readonly held: () => Held | null;
  readonly hold: (held: Held) => void;
  readonly letGo: () => void;
}

/** `person`, so that what is held on a shared device is met by its author only. */
export const heldAddress = (path: string, person: string): string => `${person}:${path}`;

/** `path` within the API: `/dialogues/1/plan/draft`. */
export function draftPlace(path: string, person: string): DraftPlace {
  const address = heldAddress(path, person);
  return {
    read: () => read<TaskDraft>(path),
    save: (body) => write<SavedDraft>(path, { method: 'PUT', body, key: crypto.randomUUID() }),
    discard: (version) =>
      write(`${path}?version=${String(version)}`, { method: 'DELETE', key: crypto.randomUUID() }),
    held: () => heldAt(address),
    hold: (held) => {
      hold(address, held);
    },
    letGo: () => {
      letGo(address);
    },
  };
}
