import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDensity, isTight } from '../shell/density';
import { chosenTheme, chooseTheme, themes } from '../shell/theme';
import { shortcutsAreOff, switchShortcuts } from '../shell/use-hotkey';
import { chooseLanguage, chosenLanguage, languages } from '../text/i18n';
import { Panel } from '../ui/page';

/** What is kept on the device and nowhere else. */
export function DevicePanel(): ReactNode {
  const { t } = useTranslation('me');
  const [theme, setTheme] = useState(chosenTheme);
  const [language, setLanguage] = useState(chosenLanguage);
  const [tight, setTight] = useState(isTight);
  const [shortcuts, setShortcuts] = useState(() => !shortcutsAreOff());
  return (
    <Panel id="enhet" title={t('device.title')}>
      <div className="stack device">
        <p className="hint">{t('device.hint')}</p>
        <OneOf
          legend={t('device.theme')}
          name="theme"
          chosen={theme}
          options={themes.map((value) => ({ value, label: t(`device.themes.${value}`) }))}
          onChoose={(next) => {
            chooseTheme(next);
            setTheme(next);
          }}
        />
        <OneOf
          legend={t('device.language')}
          hint={t('device.languageHint')}
          name="language"
          chosen={language}
          options={languages.map((value) => ({ value, label: t(`device.languages.${value}`), lang: value }))}
          onChoose={(next) => {
            void chooseLanguage(next);
            setLanguage(next);
          }}
        />
        <div className="stack deviceset">
          <OnOff
            label={t('device.tight')}
            hint={t('device.tightHint')}
            on={tight}
            onSwitch={(on) => {
              chooseDensity(on);
              setTight(on);
            }}
          />
          <OnOff
            label={t('device.shortcuts')}
            hint={t('device.shortcutsHint')}
            on={shortcuts}
            onSwitch={(on) => {
              switchShortcuts(!on);
              setShortcuts(on);
            }}
          />
        </div>
      </div>
    </Panel>
  );
}

interface OneOfProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly name: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: Value) => void;
}

function OneOf<Value extends string>(props: OneOfProps<Value>): ReactNode {
  return (
    <fieldset className="stack deviceset">
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label, lang }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={props.name}
            checked={value === props.chosen}
            onChange={() => {
              props.onChoose(value);
            }}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
      {props.hint !== undefined && <p className="hint">{props.hint}</p>}
    </fieldset>
  );
}

interface OnOffProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

const OnOff = ({ label, hint, on, onSwitch }: OnOffProps): ReactNode => (
  <label className="choice">
    <input
      type="checkbox"
      checked={on}
      onChange={({ target }) => {
        onSwitch(target.checked);
      }}
    />
    <span>{label}</span>
    <small>{hint}</small>
  </label>
);
