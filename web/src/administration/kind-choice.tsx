import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from './figures-body';

interface KindChoiceProps {
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
}

export const KindChoice = ({ kind, onChoose }: KindChoiceProps): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <fieldset className="stack fieldgroup">
      <legend>{t('population.kind')}</legend>
      {(['by-age', 'total'] as const).map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="kind"
            checked={each === kind}
            onChange={() => {
              onChoose(each);
            }}
          />
          <span>{t(`population.kinds.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
