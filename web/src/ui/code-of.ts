import type { ComponentType } from 'react';
import { CodeNotFetched } from './code-not-fetched';

export type Fetch<Name extends string, Props> = () => Promise<Readonly<Record<Name, ComponentType<Props>>>>;

/** A component whose code comes when it is first needed. */
export interface Code<Props> {
  readonly here: () => ComponentType<Props> | undefined;
  /** The same promise until it has failed and been forgotten. @throws CodeNotFetched */
  readonly come: () => Promise<ComponentType<Props>>;
}

export function codeOf<Name extends string, Props>(fetchCode: Fetch<Name, Props>, name: Name): Code<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const forget = (): void => {
    coming = undefined;
  };
  return {
    here: () => here,
    come: () =>
      (coming ??= asked(fetchCode).then(
        (code) => (here = code[name]),
        (cause: unknown) => {
          throw new CodeNotFetched(forget, cause);
        },
      )),
  };
}

/** Without a network it is not asked for at all: what once failed to come a browser may never ask for again. */
const asked = <Answer>(fetchCode: () => Promise<Answer>): Promise<Answer> =>
  navigator.onLine ? fetchCode() : Promise.reject(new Error('no network'));
