import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  Button,
  CheckboxButton,
  CheckboxField,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type Selection,
} from 'react-aria-components';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AreaItem } from '../../../src/contract/organisation';
import { areasQuery } from '../queries/organisation';
import { Icon } from '../ui/icon';
import { Failure, Skeleton } from '../ui/states';
import { areaTree, idsOf, type AreaNode } from './area-tree';
import { FieldGroup, type FieldProps } from './field';
import { ListSearch } from './list-search';
import './picker.css';
import { inSentence } from '../text/in-sentence';

interface AreaFieldProps extends FieldProps {
  /** Several, unless it says one. The value is then a list of ids. */
  readonly multiple?: boolean;
}

/** Areas of the municipality, chosen in their tree or found by their names. */
export function AreaField({ multiple = true, ...props }: AreaFieldProps): ReactNode {
  const { t } = useTranslation('form');
  const { field } = useController({ name: props.name });
  const { data, error, refetch } = useQuery(areasQuery);
  const [words, setWords] = useState('');
  const chosen = chosenIn(field.value);
  const areas = data ?? [];
  const shown = areaTree(areas, words);
  const visible = idsOf(shown);
  // What the search has hidden stays chosen.
  const hidden = chosen.filter((id) => !visible.includes(id));
  const choose = (selection: Selection): void => {
    const picked = selection === 'all' ? visible : [...selection].map(String);
    field.onChange(multiple ? inOrder(areas, [...hidden, ...picked]) : (picked[0] ?? ''));
  };
  const names = chosen.map((id) => areas.find((area) => area.id === id)?.name ?? id).join(', ');
  return (
    <FieldGroup {...props}>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data !== undefined && (
        <>
          <ListSearch label={t('searchAreas')} words={words} onType={setWords} />
          <AreaTree
            key={words === '' ? 'all' : words}
            label={props.label}
            nodes={shown}
            chosen={chosen}
            multiple={multiple}
            onChoose={choose}
          />
        </>
      )}
      <p className="hint" aria-live="polite">
        {chosen.length === 0 ? t('noAreas') : t('areaCount', { count: chosen.length, names })}
      </p>
    </FieldGroup>
  );
}

/** As the tree has them; what is not in it, last. */
function inOrder(areas: readonly AreaItem[], picked: readonly string[]): readonly string[] {
  const all = new Set(picked);
  return [...areas.map(({ id }) => id).filter((id) => all.delete(id)), ...all];
}

const chosenIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' && value !== '' ? [value] : [];
};

interface AreaTreeProps {
  readonly label: string;
  readonly nodes: readonly AreaNode[];
  readonly chosen: readonly string[];
  readonly multiple: boolean;
  readonly onChoose: (selection: Selection) => void;
}

function AreaTree({ label, nodes, chosen, multiple, onChoose }: AreaTreeProps): ReactNode {
  const { t } = useTranslation('form');
  return (
    <Tree
      aria-label={label}
      className="areatree"
      items={nodes}
      selectionMode={multiple ? 'multiple' : 'single'}
      selectionBehavior="toggle"
      selectedKeys={new Set(chosen)}
      onSelectionChange={onChoose}
      defaultExpandedKeys={idsOf(nodes)}
      renderEmptyState={() => <p className="hint">{t('noArea')}</p>}
    >
      {(node) => <AreaRow {...node} />}
    </Tree>
  );
}

const AreaRow = ({ id, name, within }: AreaNode): ReactNode => {
  const { t } = useTranslation('form');
  return (
    <TreeItem id={id} textValue={name}>
      <TreeItemContent>
        {({ hasChildItems, selectionMode }) => (
          <span className="area">
            {hasChildItems ? (
              <Button slot="chevron" className="fold" aria-label={t('expand', { name: inSentence(name) })}>
                <Icon name="chevron-right" />
              </Button>
            ) : (
              <span className="nofold" />
            )}
            {selectionMode === 'multiple' ? (
              <CheckboxField slot="selection">
                <CheckboxButton className="box">
                  <Icon name="check" />
                </CheckboxButton>
              </CheckboxField>
            ) : (
              <span className="box">
                <Icon name="check" />
              </span>
            )}
            {name}
          </span>
        )}
      </TreeItemContent>
      <Collection items={within}>{(node) => <AreaRow {...node} />}</Collection>
    </TreeItem>
  );
};
