import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaItem } from '../../../src/contract/organisation';
import { ChangeAreaDialog, CreateAreaDialog } from './area-dialogs';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RowAct } from './row-act';

type Open =
  { readonly kind: 'create'; readonly parent: string } | { readonly kind: 'change'; readonly area: AreaItem };

/** The whole municipality, and what lies within what. */
export function AreasPanel({ areas }: { readonly areas: readonly AreaItem[] }): ReactNode {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState<Open | null>(null);
  const known = new Set(areas.map(({ id }) => id));
  const tops = areas.filter(({ parent }) => parent === null || !known.has(parent));
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  return (
    <RegisterPanel
      id="omraden"
      title={t('areas.tree')}
      landing={landing}
      add={{
        verb: t('areas.add'),
        onPress: () => {
          setOpen({ kind: 'create', parent: tops[0]?.id ?? '' });
        },
      }}
    >
      <AreaList areas={areas} within={tops} onOpen={setOpen} />
      {open?.kind === 'create' && <CreateAreaDialog parent={open.parent} onClose={close} />}
      {open?.kind === 'change' && <ChangeAreaDialog area={open.area} areas={areas} onClose={close} />}
    </RegisterPanel>
  );
}

interface AreaListProps {
  readonly areas: readonly AreaItem[];
  readonly within: readonly AreaItem[];
  readonly onOpen: (open: Open) => void;
}

function AreaList({ areas, within, onOpen }: AreaListProps): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  return (
    <ul className="arealist">
      {within.map((area) => {
        const parts = areas.filter(({ parent }) => parent === area.id);
        return (
          <li key={area.id}>
            <div className="arearow">
              <span>{area.name}</span>
              {keeps && (
                <span className="rowacts">
                  <RowAct
                    verb={t('change')}
                    of={area.name}
                    onPress={() => {
                      onOpen({ kind: 'change', area });
                    }}
                  />
                  <RowAct
                    verb={t('areas.addHere')}
                    of={area.name}
                    onPress={() => {
                      onOpen({ kind: 'create', parent: area.id });
                    }}
                  />
                </span>
              )}
            </div>
            {parts.length > 0 && <AreaList areas={areas} within={parts} onOpen={onOpen} />}
          </li>
        );
      })}
    </ul>
  );
}
