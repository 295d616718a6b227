import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../src/contract/person';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useReactivate } from './leave-dialog';
import type { Open } from './person';

interface PersonActsProps {
  readonly record: PersonRecord;
  readonly onOpen: (open: Open) => void;
}

/** What one may do with a person oneself: two buttons, the second of which is another once it is pressed. */
export function PersonActs({ record, onOpen }: PersonActsProps): ReactNode {
  const { t } = useTranslation('administration');
  const reactivate = useReactivate(record.id, record.name);
  return (
    <>
      {reactivate.error !== null && <Failure error={reactivate.error} />}
      <div className="actions">
        <Button
          size="s"
          icon="pencil"
          onPress={() => {
            onOpen({ kind: 'change', record });
          }}
        >
          {t('people.change')}
        </Button>
        <Button
          size="s"
          kind={record.active ? 'danger' : 'plain'}
          busy={reactivate.isPending}
          onPress={() => {
            if (record.active) onOpen({ kind: 'leave' });
            else reactivate.run();
          }}
        >
          {record.active ? t('people.leave') : t('people.back')}
        </Button>
      </div>
    </>
  );
}
