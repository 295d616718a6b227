import { Suspense, type ReactNode } from 'react';
import { codeOf, type Fetch } from './code-of';
import { usePart } from './use-part';

/** What opens in front of a page, and whose code comes when it is first opened. Without it, it closes. */
export function partOf<Name extends string, Props extends { readonly onClose: () => void }>(
  fetchCode: Fetch<Name, Props>,
  name: Name,
): (props: Props) => ReactNode {
  const code = codeOf(fetchCode, name);
  return function Part(props: Props): ReactNode {
    const shown = usePart(code, true, props.onClose);
    // What it waits for must not hide the page behind it.
    return shown && <Suspense>{shown(props)}</Suspense>;
  };
}
