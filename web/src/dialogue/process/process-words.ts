import { dayInMargin, dayOf, shortDay } from '../../dates/dates';
import { endWord } from '../end-word';
import { sinceWord } from '../since-word';
import type { Words } from '../use-words';
import type { Label, LaneWords, PictureWords } from './layout';
import { isOfUnits, type Lane, type Process, type Stop } from './process';

/** Phases whose days the plan names: what stands under them before they come. */
export type PlannedDays = Readonly<Record<string, string | undefined>>;

const marginDay = (instant: string): string => dayInMargin(dayOf(instant));

/** What is written in the picture. */
export function pictureWords(process: Process, planned: PlannedDays, t: Words): PictureWords {
  const { before, lanes, now, after, layers, cameBack, ended } = process;
  const paused = process.pausedUntil !== null;
  return {
    before: before.map(({ title, at }) => ({
      name: title,
      note: at === null ? '' : t('picture.noteDone', { day: marginDay(at) }),
    })),
    lanes: namedLanes(lanes, t).map((named) => laneWords(named, paused, t)),
    gate: now && { name: now.title, note: gateNote(process, t) },
    after: after.map(({ phase, title }) => ({ name: title, note: planned[phase] ?? '' })),
    passed: layers.passed,
    left: layers.left,
    cameBack: cameBack && {
      index: after.findIndex(({ phase }) => phase === cameBack.phase),
      note: t('picture.noteBack', { day: cameBack.at === null ? '' : marginDay(cameBack.at) }),
    },
    ended: ended !== null,
    paused,
  };
}

function laneWords({ lane, name }: NamedLane, paused: boolean, t: Words): LaneWords {
  const mark = markOf(lane, paused);
  return mark.mark === 'paused'
    ? { name, state: 'now', note: t('picture.lanePaused'), ...mark }
    : { name, state: lane.state, ...laneNote(lane, t), ...mark };
}

/** Of an answer what it says; of one that is waited for whether the clock stands. */
function markOf({ meaning }: Lane, paused: boolean): Pick<LaneWords, 'mark'> {
  if (meaning === null) return paused ? { mark: 'paused' } : {};
  return meaning === 'yes' ? {} : { mark: meaning };
}

function gateNote({ ended, pausedUntil, lanes, answers, layers }: Process, t: Words): string {
  if (ended) return `${endWord(ended.as, t)} ${marginDay(ended.at)}`;
  if (pausedUntil !== null) return t('picture.notePaused', { day: dayInMargin(pausedUntil) });
  if (lanes.length === 0) return t('picture.noteHere');
  if (answers.of > 1) {
    return t('picture.noteAnswers', { done: String(answers.done), of: String(answers.of) });
  }
  const of = layers.passed + layers.here + layers.left;
  return t('picture.noteStep', { step: String(layers.passed + 1), of: String(of) });
}

interface NamedLane {
  readonly lane: Lane;
  readonly name: string;
}

/** By the unit, or by what is asked; many in one lane by their number. */
function namedLanes(lanes: readonly Lane[], t: Words): readonly NamedLane[] {
  return lanes.map((lane) => {
    const { title, about, unit, each, count } = lane;
    if (count > 1) return { lane, name: t('picture.many', { count, title }) };
    if (isOfUnits(each)) return { lane, name: unit };
    return { lane, name: about === '' ? title : `${title}: ${about}` };
  });
}

function laneNote(lane: Lane, t: Words): Pick<Label, 'note' | 'late'> {
  const day = marginDay(lane.at);
  const days = t('ui:workingDays', { count: lane.days });
  if (lane.state === 'late') return { note: t('picture.laneLate', { days }), late: true };
  if (lane.state === 'done') return { note: t('picture.laneDone', { outcome: lane.outcome ?? '', day }) };
  if (lane.round > 1)
    return { note: t(lane.days === 0 ? 'picture.laneAgainToday' : 'picture.laneAgain', { days }) };
  return { note: lane.days === 0 ? t('picture.laneNowToday') : t('picture.laneNow', { day, days }) };
}

/** One line of the list that says the same as the picture. */
export interface ListLine {
  readonly key: string;
  readonly kind: 'done' | 'no' | 'silence' | 'paused' | 'here' | 'late' | 'future';
  readonly when: string;
  readonly text: string;
}

export function listLines(process: Process, planned: PlannedDays, t: Words): readonly ListLine[] {
  const { before, now, after, cameBack, ended } = process;
  return [
    ...before.map((stop) => passedLine(stop, t)),
    ...(now ? nowLines(process, now, t) : []),
    ...(cameBack && now
      ? [
          line(
            'back',
            'here',
            cameBack.at === null ? '' : marginDay(cameBack.at),
            cameBackText(cameBack, now, t),
          ),
        ]
      : []),
    ...(ended
      ? [line('end', 'done', marginDay(ended.at), t('picture.ended', { as: endWord(ended.as, t) }))]
      : []),
    ...after.map(({ phase, title }) => {
      const when = planned[phase];
      const text =
        when === undefined
          ? t('picture.toCome', { phase: title })
          : t('picture.toComeAt', { phase: title, when });
      return line(phase, 'future', '', text);
    }),
  ];
}

const line = (key: string, kind: ListLine['kind'], when: string, text: string): ListLine => ({
  key,
  kind,
  when,
  text,
});

const cameBackText = (from: Stop, now: Stop, t: Words): string =>
  t('picture.cameBack', {
    phase: from.title,
    now: now.title,
    day: from.at === null ? '' : marginDay(from.at),
  });

const passedLine = ({ phase, title, at }: Stop, t: Words): ListLine =>
  at === null
    ? line(phase, 'done', '', t('picture.done', { phase: title }))
    : line(phase, 'done', marginDay(at), t('picture.doneAt', { phase: title, day: marginDay(at) }));

function nowLines({ lanes, pausedUntil, ended }: Process, now: Stop, t: Words): readonly ListLine[] {
  const paused =
    pausedUntil === null
      ? []
      : [line('pause', 'paused', t('picture.now'), t('picture.paused', { day: shortDay(pausedUntil) }))];
  if (ended) return paused;
  if (lanes.length > 0) {
    const named = namedLanes(lanes, t);
    return [...paused, ...named.map((each) => laneLine(each, now.title, pausedUntil !== null, t))];
  }
  if (pausedUntil !== null) return paused;
  return [line(now.phase, 'here', t('picture.now'), t('picture.here', { phase: now.title }))];
}

function laneLine(named: NamedLane, phase: string, paused: boolean, t: Words): ListLine {
  if (named.lane.state === 'done') return answeredLine(named, phase, t);
  const said = awaitedWords(named, phase, t);
  const { key, at } = named.lane;
  return paused
    ? line(key, 'paused', marginDay(at), t('picture.listPaused', said))
    : awaitedLine(named.lane, said, t);
}

function answeredLine({ lane, name }: NamedLane, phase: string, t: Words): ListLine {
  const said = { phase, who: name, outcome: lane.outcome ?? '' };
  const kind = markOf(lane, false).mark ?? 'done';
  return line(lane.key, kind, marginDay(lane.at), t('picture.listDone', said));
}

type Awaited = Readonly<Record<'phase' | 'who' | 'since' | 'due', string>>;

function awaitedWords({ lane, name }: NamedLane, phase: string, t: Words): Awaited {
  const { at, due, unit, title, each, count, days } = lane;
  const byUnit = isOfUnits(each) && count === 1;
  return {
    phase,
    who: t('picture.whoOfUnit', { unit, step: byUnit ? title : name }),
    since: sinceWord(dayOf(at), days, t),
    due: due === null ? '' : shortDay(due),
  };
}

function awaitedLine({ key, state, at, due }: Lane, said: Awaited, t: Words): ListLine {
  if (state === 'late') return line(key, 'late', marginDay(at), t('picture.listLate', said));
  return line(
    key,
    'here',
    marginDay(at),
    due === null ? t('picture.listNowNoDue', said) : t('picture.listNow', said),
  );
}
