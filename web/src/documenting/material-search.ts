import { channels, type Channel } from './channels';

/** Which part of the contributions is asked for. */
export const parts = ['okodade', 'tillbakadragna', 'sena'] as const;
export type Part = (typeof parts)[number];

/** What the address says about the list: what does not make sense is left out. */
export interface MaterialSearch {
  readonly q?: string;
  readonly kanal?: Channel;
  /** A data set's id. */
  readonly underlag?: string;
  readonly visa?: Part;
  /** The contribution that is open in front of the page. */
  readonly bidrag?: string;
}

export const materialSearch = (given: Record<string, unknown>): MaterialSearch => {
  const { q, kanal, underlag, visa, bidrag } = given;
  const channel = channels.find((known) => known === kanal);
  const part = parts.find((known) => known === visa);
  return {
    ...(isSaid(q) && { q }),
    ...(channel && { kanal: channel }),
    ...(isSaid(underlag) && { underlag }),
    ...(part && { visa: part }),
    ...(isSaid(bidrag) && { bidrag }),
  };
};

const isSaid = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What the page of an import is about: one that has begun, a file that has been handed in, or one to begin like another. */
export interface ImportSearch {
  readonly import?: string;
  readonly fil?: string;
  readonly som?: string;
}

export const importSearch = ({ import: run, fil, som }: Record<string, unknown>): ImportSearch => ({
  ...(isSaid(run) && { import: run }),
  ...(isSaid(fil) && { fil }),
  ...(isSaid(som) && { som }),
});
