import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import type { TaskItem } from '../../../src/contract/task';
import { signOut } from '../api';
import { meQuery } from '../queries/me';
import { switchTheme } from '../shell/theme';
import { forgetHeld } from '../task/held';
import { chooseLanguage, chosenLanguage } from '../text/i18n';
import { titled } from '../text/titled';
import { commandsFor, matches, type Command, type CommandWord } from './commands';
import { foundDialogues, foundTasks } from './search-query';
import { useLate } from './use-late';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** The phase now and how many there are, for what has a ring. */
  readonly ring?: { readonly phase: number; readonly of: number };
  readonly act: () => void;
}

export interface Section {
  readonly id: 'tasks' | 'dialogues' | 'acts' | 'pages';
  readonly entries: readonly Entry[];
}

interface Entries {
  readonly sections: readonly Section[];
  readonly searching: boolean;
  readonly failed: boolean;
}

const WAIT_MS = 150;

/** Nothing of the person stays on the device. */
async function leave(): Promise<void> {
  await signOut();
  forgetHeld();
  window.location.assign('/personal/');
}

const doing: Partial<Record<CommandWord, () => void>> = {
  theme: switchTheme,
  language: () => void chooseLanguage(chosenLanguage() === 'sv' ? 'en' : 'sv'),
  signOut: () => void leave(),
};

/** What the words find: tasks, dialogues, things to do and pages. */
export function useEntries(typed: string): Entries {
  const words = typed.trim();
  const { tasks, dialogues, ...state } = useFound(words);
  const mine = useTaskSection(tasks);
  const found = useDialogueSection(dialogues);
  const commands = useCommands(words);
  // What is known at once comes first, so that what comes later does not push away what one is about to choose.
  const sections = words === '' ? [mine, ...commands] : [...commands, found, mine];
  return { ...state, sections: sections.filter(({ entries }) => entries.length > 0) };
}

interface FoundByApi extends Omit<Entries, 'sections'> {
  readonly tasks: readonly TaskItem[];
  readonly dialogues: readonly DialogueSummary[];
}

/** What the API finds by these very words; while they are being typed, nothing. */
function useFound(words: string): FoundByApi {
  const late = useLate(words, WAIT_MS);
  const tasks = useQuery(foundTasks(late));
  const dialogues = useQuery(foundDialogues(late));
  const failed = tasks.isError || dialogues.isError;
  if (late !== words) return { tasks: [], dialogues: [], searching: true, failed };
  return {
    tasks: tasks.data?.items ?? [],
    dialogues: dialogues.data?.items ?? [],
    searching: tasks.isFetching || dialogues.isFetching,
    failed,
  };
}

function useTaskSection(tasks: readonly TaskItem[]): Section {
  const navigate = useNavigate();
  return {
    id: 'tasks',
    entries: tasks.map(({ dialogue: { id, title: note, phaseNumber, phases }, ref, title }) => ({
      id: `task:${id}.${ref}`,
      title: titled(title),
      note,
      ring: { phase: phaseNumber, of: phases },
      act: () => void navigate({ to: '/dialoger/$id/uppgift/$task', params: { id, task: ref } }),
    })),
  };
}

function useDialogueSection(dialogues: readonly DialogueSummary[]): Section {
  const navigate = useNavigate();
  return {
    id: 'dialogues',
    entries: dialogues.map(({ id, title, number, phase }) => ({
      id: `dialogue:${id}`,
      title,
      note: `${number} · ${titled(phase.title)}`,
      ring: { phase: phase.phaseNumber, of: phase.phases },
      act: () => void navigate({ to: '/dialoger/$id', params: { id } }),
    })),
  };
}

function useCommands(words: string): readonly Section[] {
  const { t } = useTranslation('command');
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const found = commandsFor(me).filter(({ word }) => matches(t(word), words));
  const entry = ({ word, to }: Command): Entry => ({
    id: word,
    title: t(word),
    act: () => {
      if (to === undefined) doing[word]?.();
      else void navigate({ to });
    },
  });
  return (['acts', 'pages'] as const).map((group) => ({
    id: group,
    entries: found.filter((command) => command.group === group).map(entry),
  }));
}
