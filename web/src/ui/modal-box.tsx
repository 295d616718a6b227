import type { ReactNode } from 'react';
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components';

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Only a choice inside closes it. */
  readonly insistent?: boolean;
  readonly children: ReactNode;
}

/** In front of the page, for what is hard to undo or needs a word more. Gives the focus back when it closes. */
export const ModalBox = ({
  title,
  onClose,
  wide = false,
  insistent = false,
  children,
}: ModalProps): ReactNode => (
  <ModalOverlay
    isOpen
    isDismissable={!insistent}
    isKeyboardDismissDisabled={insistent}
    className="overlay"
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <AriaModal className={wide ? 'modal wide' : 'modal'}>
      <Dialog className="dialog">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </AriaModal>
  </ModalOverlay>
);
