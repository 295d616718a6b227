import { lazy, Suspense, type ReactNode } from 'react';
import type { ModalProps } from './modal-box';

const ModalBox = lazy(() => import('./modal-box').then((m) => ({ default: m.ModalBox })));

/**
 * In front of the page, for what is hard to undo or needs a word more. Gives the focus back when it closes. Comes with
 * the first one that is opened: most visits open none.
 */
export const Modal = (props: ModalProps): ReactNode => (
  <Suspense>
    <ModalBox {...props} />
  </Suspense>
);
