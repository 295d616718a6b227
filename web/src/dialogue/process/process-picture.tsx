import type { ReactNode } from 'react';
import type { LineKind, Mark, Picture } from './layout';

const lineClass: Record<LineKind, string> = {
  done: 'p-line done',
  wait: 'p-line wait',
  plain: 'p-line',
  back: 'p-line back',
};

interface Look {
  readonly stop: string;
  readonly r: number;
  /** Drawn within, round the middle. */
  readonly glyph?: string;
  readonly glyphClass?: string;
}

const CHECK = 'M-5 0l3.5 4 7-8';
const CLOCK = 'M0-5v5l3.5 2.5';
const CROSS = 'M-4-4l8 8M4-4l-8 8';
const PAUSE = 'M-3-4v8M3-4v8';
const DASH = 'M-5 0h10';

const looks: Record<Exclude<Mark['kind'], 'gate'>, Look> = {
  done: { stop: 'p-stop done', r: 11, glyph: CHECK, glyphClass: 'p-glyph' },
  no: { stop: 'p-stop no', r: 11, glyph: CROSS, glyphClass: 'p-glyph late' },
  silence: { stop: 'p-stop silence', r: 11, glyph: DASH, glyphClass: 'p-glyph late' },
  paused: { stop: 'p-stop paused', r: 11, glyph: PAUSE, glyphClass: 'p-glyph ink' },
  now: { stop: 'p-stop now', r: 11, glyph: CLOCK, glyphClass: 'p-glyph ink' },
  late: { stop: 'p-stop late', r: 11, glyph: CLOCK, glyphClass: 'p-glyph late' },
  'to-come': { stop: 'p-stop', r: 9 },
  end: { stop: 'p-stop end', r: 11, glyph: CROSS, glyphClass: 'p-glyph ink' },
  'step-done': { stop: 'p-stop done', r: 5 },
  'step-left': { stop: 'p-stop', r: 4 },
};

interface ProcessPictureProps {
  readonly picture: Picture;
  /** All that the picture shows, in sentences. */
  readonly description: string;
}

export const ProcessPicture = ({ picture, description }: ProcessPictureProps): ReactNode => (
  <svg
    viewBox={`0 0 ${String(picture.width)} ${String(picture.height)}`}
    width={picture.width}
    height={picture.height}
    role="img"
    aria-label={description}
  >
    {picture.lines.map(({ kind, d }, at) => (
      <path key={at} className={lineClass[kind]} d={d} />
    ))}
    {picture.marks.map((mark, at) => (
      <Stop key={at} {...mark} />
    ))}
    {picture.texts.map(({ x, y, text, sub, late, anchor }, at) => (
      <text
        key={at}
        x={x}
        y={y}
        textAnchor={anchor}
        className={[sub ? 'sub' : '', late ? 'late' : ''].filter(Boolean).join(' ') || undefined}
      >
        {text}
      </text>
    ))}
  </svg>
);

function Stop({ kind, x, y }: Mark): ReactNode {
  if (kind === 'gate') {
    return <path className="p-stop" d={`M${String(x)} ${String(y - 13)}l13 13-13 13-13-13z`} />;
  }
  const { stop, r, glyph, glyphClass } = looks[kind];
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <circle className={stop} r={r} />
      {glyph !== undefined && <path className={glyphClass} d={glyph} />}
    </g>
  );
}
