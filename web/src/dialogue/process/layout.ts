/** What is written at a stop or a lane: a name, and under it how it stands. */
export interface Label {
  readonly name: string;
  readonly note: string;
  /** Longer waiting than promised. */
  readonly late?: boolean;
}

export interface LaneWords extends Label {
  readonly state: 'done' | 'now' | 'late';
  /** How it is marked, where that is not by its state: an answer that is no yes, a clock that stands. */
  readonly mark?: 'no' | 'silence' | 'paused';
}

export interface PictureWords {
  readonly before: readonly Label[];
  readonly lanes: readonly LaneWords[];
  /** The phase now. Null: it has run to its end. */
  readonly gate: Label | null;
  readonly after: readonly Label[];
  /** Steps before and after those of the lanes. */
  readonly passed: number;
  readonly left: number;
  /** Which of `after` it came back from. */
  readonly cameBack: { readonly index: number; readonly note: string } | null;
  readonly ended: boolean;
  readonly paused: boolean;
}

export type LineKind = 'done' | 'wait' | 'plain' | 'back';

export interface Line {
  readonly kind: LineKind;
  readonly d: string;
}

export interface Mark {
  readonly kind:
    | 'done'
    | 'no'
    | 'silence'
    | 'paused'
    | 'now'
    | 'late'
    | 'to-come'
    | 'gate'
    | 'end'
    | 'step-done'
    | 'step-left';
  readonly x: number;
  readonly y: number;
}

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sub: boolean;
  readonly late: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly texts: readonly Text[];
}

/** Radius of a stop; room round a name; where names stand under the line. */
const R = 11;
const TOP = 22;
const NAME_BELOW = 36;
const NOTE_BELOW = 53;
const BACK_DEPTH = 40;
/** Between one small step and the next. */
const STEP = 20;
const FORK = 62;
/** After the gate: the name of the phase. */
const GATE_NAME = 112;

/** A character's width on average, in the page's font at 14 and 12.5 px. */
const NAME_CHAR = 7.4;
const NOTE_CHAR = 6.4;

export const clipped = (text: string, room: number, character: number): string => {
  const most = Math.floor(room / character);
  return text.length <= most ? text : `${text.slice(0, Math.max(most - 1, 1)).trimEnd()}…`;
};

const spacing = (lanes: number): number => {
  if (lanes <= 6) return 54;
  return lanes <= 12 ? 50 : 46;
};

interface Frame {
  readonly width: number;
  readonly mid: number;
  readonly gap: number;
  readonly slot: number;
  /** Where the part that is now begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly gate: number;
}

/** The ring unrolled: one line, forked where several are asked at once, meeting at a gate. Pixels of a `width` wide page. */
export function pictureOf(words: PictureWords, width: number): Picture {
  const frame = frameOf(words, width);
  const parts = [beforeOf(words, frame), nowOf(words, frame), afterOf(words, frame), backOf(words, frame)];
  const lanes = Math.max(words.lanes.length, 1);
  const below = Math.max(((lanes - 1) / 2) * frame.gap + 34, NOTE_BELOW + 8);
  return {
    width,
    height: Math.ceil(frame.mid + Math.max(below, words.cameBack ? NOTE_BELOW + BACK_DEPTH + 22 : 0)),
    lines: parts.flatMap(({ lines }) => lines),
    marks: parts.flatMap(({ marks }) => marks),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

type Part = Pick<Picture, 'lines' | 'marks' | 'texts'>;

function frameOf({ before, after, lanes, gate, passed }: PictureWords, width: number): Frame {
  const gap = spacing(lanes.length);
  const stops = before.length + after.length;
  const slot = stops === 0 ? 0 : Math.min(104, Math.max(80, (width * 0.5) / Math.max(stops, 6)));
  const from = before.length * slot;
  const to = gate === null ? width : width - after.length * slot;
  const laneRoom = lanes.length === 0 ? from + 14 + passed * STEP : to - GATE_NAME;
  return {
    width,
    gap,
    slot,
    from,
    to,
    gate: Math.max(laneRoom, from + 14),
    mid: TOP + Math.max(((lanes.length - 1) / 2) * gap, 20) + 4,
  };
}

const mark = (kind: Mark['kind'], x: number, y: number): Mark => ({ kind, x, y });

const line = (kind: LineKind, from: number, to: number, y: number): Line => ({
  kind,
  d: `M${from} ${y}H${to}`,
});

/** Under a stop, or at its start where it is the first on the page. */
function under({ name, note, late = false }: Label, x: number, { mid, slot }: Frame): readonly Text[] {
  const first = x < slot;
  const at = first ? { x: x - R, anchor: 'start' as const } : { x, anchor: 'middle' as const };
  return [
    { ...at, y: mid + NAME_BELOW, text: clipped(name, slot - 4, NAME_CHAR), sub: false, late: false },
    { ...at, y: mid + NOTE_BELOW, text: clipped(note, slot - 2, NOTE_CHAR), sub: true, late },
  ];
}

function beforeOf({ before }: PictureWords, frame: Frame): Part {
  const { slot, mid, from } = frame;
  const xs = before.map((_, at) => (at === 0 ? R + 1 : at * slot + slot / 2));
  return {
    lines: before.length === 0 ? [] : [line('done', R + 1, from, mid)],
    marks: xs.map((x) => mark('done', x, mid)),
    texts: before.flatMap((label, at) => under(label, xs[at] ?? 0, frame)),
  };
}

/** The phase now: its small steps, the lanes of those who are asked, and the gate where they meet. */
function nowOf(words: PictureWords, frame: Frame): Part {
  const { lanes, passed, left } = words;
  if (words.gate === null) return NOTHING;
  const { from, to, mid, gate } = frame;
  const fork = from + (passed > 0 ? 4 + passed * STEP : 0);
  const reached = lanes.length === 0 ? gate : fork;
  const inLanes = lanes.map((lane, at) => laneOf(lane, at, { ...frame, count: lanes.length, fork }));
  const goesOn = words.after.length > 0 || left > 0;
  return {
    lines: [
      ...(reached > from ? [line('done', from, reached, mid)] : []),
      ...inLanes.flatMap(({ lines }) => lines),
      ...(goesOn ? [line('plain', gate + 12, to, mid)] : []),
    ],
    marks: [
      ...inRow(passed, from + 14).map((x) => mark('step-done', x, mid)),
      ...inLanes.flatMap(({ marks }) => marks),
      ...inRow(left, gate + 26).map((x) => mark('step-left', x, mid)),
      mark(gateKind(words), gate, mid),
    ],
    texts: [...inLanes.flatMap(({ texts }) => texts), ...gateTexts(words.gate, lanes.length, frame)],
  };
}

const NOTHING: Part = { lines: [], marks: [], texts: [] };

const inRow = (count: number, from: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at * STEP);

function gateKind({ ended, paused, lanes }: PictureWords): Mark['kind'] {
  if (ended) return 'end';
  if (lanes.length > 0) return 'gate';
  return paused ? 'paused' : 'now';
}

/** The phase's name: above the line where lanes meet, below it where none do. */
function gateTexts(
  { name, note, late = false }: Label,
  lanes: number,
  { gate, mid }: Frame,
): readonly Text[] {
  const [first, second] = lanes === 0 ? [mid + NAME_BELOW, mid + NOTE_BELOW] : [mid - 32, mid - 16];
  const at = { x: gate + (lanes === 0 ? -R : 4), anchor: 'start' as const };
  return [
    { ...at, y: first, text: name, sub: false, late: false },
    { ...at, y: second, text: note, sub: true, late },
  ];
}

interface LaneFrame extends Frame {
  readonly count: number;
  readonly fork: number;
}

/** From the fork by its own way to the gate. */
function laneOf({ name, note, state, mark: own }: LaneWords, at: number, frame: LaneFrame): Part {
  const { mid, gap, gate, count, fork } = frame;
  const y = mid + (at - (count - 1) / 2) * gap;
  const x = fork + FORK;
  const bend = gate - FORK;
  const straight = y === mid;
  const out = straight
    ? `M${fork} ${mid}H${x - R}`
    : `M${fork} ${mid}C${fork + 34} ${mid} ${x - 46} ${y} ${x - R} ${y}`;
  const on = straight
    ? `M${x + R} ${y}H${gate - 13}`
    : `M${x + R} ${y}H${bend}C${bend + 34} ${y} ${gate - 40} ${mid} ${gate - 13} ${mid}`;
  const onward = { done: 'done', now: 'plain', late: 'wait' } as const;
  const room = gate - x - 34 - (straight ? 0 : FORK / 2);
  const written = { x: x + 22, anchor: 'start' as const };
  return {
    lines: [
      { kind: 'done', d: out },
      { kind: onward[state], d: on },
    ],
    marks: [mark(own ?? state, x, y)],
    texts: [
      { ...written, y: y - 8, text: clipped(name, room, NAME_CHAR), sub: false, late: false },
      { ...written, y: y + 18, text: clipped(note, room, NOTE_CHAR), sub: true, late: state === 'late' },
    ],
  };
}

const afterX = (at: number, { to, slot, width }: Frame, count: number): number =>
  at === count - 1 ? width - Math.min(slot / 2, 44) : to + at * slot + slot / 2;

function afterOf({ after }: PictureWords, frame: Frame): Part {
  const xs = after.map((_, at) => afterX(at, frame, after.length));
  return {
    lines: after.length === 0 ? [] : [line('plain', frame.to, xs.at(-1) ?? frame.to, frame.mid)],
    marks: xs.map((x) => mark('to-come', x, frame.mid)),
    texts: after.flatMap((label, at) => under(label, xs[at] ?? 0, frame)),
  };
}

/** From where it had come, under the line, back to the gate. */
function backOf({ cameBack, after }: PictureWords, frame: Frame): Part {
  if (cameBack === null || cameBack.index < 0) return NOTHING;
  const { mid, gate } = frame;
  const x = afterX(cameBack.index, frame, after.length);
  const [top, deep] = [mid + NOTE_BELOW + 10, mid + NOTE_BELOW + BACK_DEPTH];
  return {
    lines: [
      { kind: 'back', d: `M${x} ${top}C${x} ${deep} ${gate} ${deep} ${gate} ${mid + 20}` },
      { kind: 'back', d: `M${gate - 5} ${mid + 27}L${gate} ${mid + 20}L${gate + 5} ${mid + 27}` },
    ],
    marks: [],
    texts: [
      { x: (x + gate) / 2, y: deep + 12, text: cameBack.note, sub: true, late: false, anchor: 'middle' },
    ],
  };
}
