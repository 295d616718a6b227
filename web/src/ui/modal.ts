import { partOf } from './part-of';

/**
 * In front of the page, for what is hard to undo or needs a word more. Gives the focus back when it closes. Comes with
 * the first one that is opened: most visits open none.
 */
export const Modal = partOf(() => import('./modal-box'), 'ModalBox');
