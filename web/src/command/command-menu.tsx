import { useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Trans, useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { Ring } from '../ui/ring';
import { useEntries, type Entry, type Section } from './use-entries';
import './command.css';

/** From anywhere to anything, by its words. */
export function CommandMenu({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('command');
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="overlay"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal>
        <Dialog className="dialog wide commandmenu" aria-label={t('title')}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('command');
  const [typed, setTyped] = useState('');
  const { sections, searching, failed } = useEntries(typed);
  const all = sections.flatMap(({ entries }) => entries);
  return (
    <>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="command" aria-label={t('label')} autoFocus>
          <Icon name="search" />
          <Input placeholder={t('label')} />
        </SearchField>
        <p className="vh" role="status">
          {searching ? t('searching') : ''}
        </p>
        {failed && (
          <p className="error" role="alert">
            <Icon name="circle-alert" />
            {t('failed')}
          </p>
        )}
        <div className="results" role="region" aria-label={t('results')} tabIndex={0}>
          <ListBox
            className="menu"
            aria-label={t('results')}
            selectionMode="none"
            renderEmptyState={() => (
              <p className="hint">{searching ? t('searching') : t('nothing', { words: typed.trim() })}</p>
            )}
            onAction={(key) => {
              onClose();
              all.find(({ id }) => id === key)?.act();
            }}
          >
            {sections.map((section) => (
              <Found key={section.id} {...section} />
            ))}
          </ListBox>
        </div>
      </Autocomplete>
      <p className="legend desk">
        <Trans t={t} i18nKey="keys" components={{ k: <kbd /> }} />
      </p>
    </>
  );
}

function Found({ id, entries }: Section): ReactNode {
  const { t } = useTranslation('command');
  return (
    <ListBoxSection id={id}>
      <Header>{t(id)}</Header>
      {entries.map((entry) => (
        <Line key={entry.id} {...entry} />
      ))}
    </ListBoxSection>
  );
}

const Line = ({ id, title, note, ring }: Entry): ReactNode => (
  <ListBoxItem id={id} textValue={title}>
    {ring ? <Ring {...ring} /> : <Icon name="chevron-right" />}
    <span>
      {title}
      {note !== undefined && <small>{note}</small>}
    </span>
  </ListBoxItem>
);
