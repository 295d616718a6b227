import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSetting, settingValues, type SettingItem } from '../../../src/contract/setting';
import { figure } from '../dates/dates';
import { NumberField, TextArea } from '../form/inputs';
import { ChangeDialog } from './change-dialog';

interface SettingDialogProps {
  readonly setting: SettingItem;
  readonly onClose: () => void;
}

/** With a reason: who reads the setting reads why. */
export function SettingDialog({ setting, onClose }: SettingDialogProps): ReactNode {
  const { t } = useTranslation('administration');
  const { key, title, unit, min, max } = setting;
  return (
    <ChangeDialog
      title={title}
      verb={t('change')}
      schema={changeSetting.omit({ seen: true }).extend({ value: settingValues[key] })}
      read={setting}
      valuesOf={({ value }) => ({ value, reason: '' })}
      said={({ value }) => [{ label: title, value: figure(value) }]}
      request={(body, { version: seen }) => ({
        path: `/settings/${key}`,
        method: 'PUT',
        body: { ...body, seen },
      })}
      done={t('settings.done')}
      onClose={onClose}
    >
      <NumberField
        name="value"
        label={t('settings.newValue')}
        unit={unit}
        hint={t('settings.bounds', { min: figure(min), max: figure(max), unit })}
      />
      <TextArea name="reason" label={t('fields.reason')} hint={t('settings.reasonHint')} />
    </ChangeDialog>
  );
}
