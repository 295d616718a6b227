import { useState, type KeyboardEvent, type ReactNode } from 'react';
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
  // Of what the words find the first is as good as chosen; before anything is typed, nothing is.
  const first = typed.trim() === '' ? undefined : all[0];
  const act = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.act();
  };
  const onEnter = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Enter' && !(target as Element).getAttribute('aria-activedescendant')) act(first);
  };
  return (
    <>
      <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
        <SearchField className="command" aria-label={t('label')} autoFocus onKeyDown={onEnter}>
          <Icon name="search" />
          <Input placeholder={t('label')} />
        </SearchField>
        <p className="vh" role="status">
          {searching ? t('searching') : first && t('first', { title: first.title })}
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
              act(all.find(({ id }) => id === key));
            }}
          >
            {sections.map((section) => (
              <Found key={section.id} section={section} first={first} />
            ))}
          </ListBox>
        </div>
      </Autocomplete>
      <p className="legend desk">
        <Trans t={t} i18nKey={typed === '' ? 'keys' : 'keysTyped'} components={{ k: <kbd /> }} />
      </p>
    </>
  );
}

function Found({ section, first }: { section: Section; first: Entry | undefined }): ReactNode {
  const { id, entries } = section;
  const { t } = useTranslation('command');
  return (
    <ListBoxSection id={id}>
      <Header>{t(id)}</Header>
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} isFirst={entry.id === first?.id} />
      ))}
    </ListBoxSection>
  );
}

const Line = ({ entry, isFirst }: { entry: Entry; isFirst: boolean }): ReactNode => {
  const { id, title, note, ring } = entry;
  return (
    <ListBoxItem id={id} textValue={title} className={isFirst ? 'first' : ''}>
      {ring ? <Ring {...ring} /> : <Icon name="chevron-right" />}
      <span>
        {title}
        {note !== undefined && <small>{note}</small>}
      </span>
    </ListBoxItem>
  );
};
