import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { dayIn } from './search';

interface DayPickerProps {
  readonly label: string;
  readonly day: string;
  readonly today: string;
  /** `undefined`: today. */
  readonly onChoose: (day: string | undefined) => void;
}

/** A year is whole before all of its figures are written. */
const WAIT_MS = 500;

/** Another day than today. What is no day yet stays in the field. */
export function DayPicker({ label, day, today, onChoose }: DayPickerProps): ReactNode {
  const { t } = useTranslation('administration');
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => {
    const chosen = dayIn(written);
    if (chosen === undefined || chosen === day) return undefined;
    const timer = setTimeout(() => {
      setWritten(null);
      onChoose(chosen === today ? undefined : chosen);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <div className="row daypicker">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="date"
          className="day"
          max="9999-12-31"
          value={written ?? day}
          onChange={({ target }) => {
            setWritten(target.value);
          }}
        />
      </div>
      {day !== today && (
        <Button
          kind="quiet"
          size="s"
          onPress={() => {
            setWritten(null);
            onChoose(undefined);
            // The button goes.
            document.getElementById(id)?.focus();
          }}
        >
          {t('today')}
        </Button>
      )}
    </div>
  );
}
