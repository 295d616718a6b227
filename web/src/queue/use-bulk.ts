import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskItem } from '../../../src/contract/task';
import { ProblemError, write } from '../api';
import { isPassing, refresh } from '../queries/act';
import { keys } from '../queries/keys';
import { releaseOf } from '../task/use-release';
import { titleInOwnLanguage } from '../text/own-language';
import { pathOf } from './use-queue-acts';

export type BulkKind = 'claim' | 'release' | 'assign';

export interface BulkResult {
  readonly kind: BulkKind;
  readonly done: number;
  /** `why` null: no answer came. */
  readonly refused: readonly { readonly item: TaskItem; readonly why: string | null }[];
}

export interface Bulk {
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly result: BulkResult | null;
  readonly run: (kind: BulkKind, items: readonly TaskItem[], body?: unknown) => Promise<BulkResult>;
  readonly forget: () => void;
}

const TRIES = 3;
const PAUSE_MS = 500;

/** The same key for every try: it is carried out once. */
async function once(path: string, body: unknown): Promise<void> {
  const key = crypto.randomUUID();
  for (let tried = 1; ; tried += 1)
    try {
      await write(path, { key, ...(body !== undefined && { body }) });
      return;
    } catch (fault) {
      if (tried === TRIES || !isPassing(fault)) throw fault;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
}

/** One act on each of many tasks, one after another; what is refused does not stop the rest. */
export function useBulk(): Bulk {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Bulk['progress']>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const run: Bulk['run'] = async (kind, items, body) => {
    const refused: { item: TaskItem; why: string | null }[] = [];
    for (const [at, item] of items.entries()) {
      setProgress({ done: at, all: items.length });
      try {
        await once(`${pathOf(item)}/${kind}`, kind === 'release' ? releaseOf(item) : body);
      } catch (fault) {
        refused.push({ item, why: fault instanceof ProblemError ? titleInOwnLanguage(fault.problem) : null });
      }
    }
    const led = { kind, done: items.length - refused.length, refused };
    setProgress(null);
    setResult(led);
    await refresh(client, [['dialogue'], keys.work]);
    return led;
  };
  return {
    progress,
    result,
    run,
    forget: () => {
      setResult(null);
    },
  };
}
