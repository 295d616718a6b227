import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedCodings, Theme } from '../../../src/contract/analysis';
import type { ContributionDetail } from '../../../src/contract/contribution';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import { PassageText } from './passage-text';
import { PhraseChoice } from './phrase-choice';
import type { Span } from './phrases';

interface PassagePanelProps {
  readonly dialogue: string;
  readonly about: ContributionDetail;
  readonly themes: readonly Theme[];
  /** The theme that is looked at stands first. */
  readonly theme: string | undefined;
  readonly span: Span | null;
  readonly onSelect: (span: Span | null) => void;
}

/** One contribution being coded: select a passage, put it under a theme, take it away again. */
export function PassagePanel({
  dialogue,
  about,
  themes,
  theme,
  span,
  onSelect,
}: PassagePanelProps): ReactNode {
  const { t } = useTranslation('analysis');
  const say = useSay();
  const add = useAct<AddedCodings>(keys.dialogue(dialogue));
  const remove = useAct(keys.dialogue(dialogue));
  const ordered = [...themes].sort((a, b) => Number(b.id === theme) - Number(a.id === theme));
  const quote = span === null ? '' : about.text.slice(span.start, span.end);
  const assign = ({ id: themeId, name }: Theme): void => {
    if (span === null) return;
    const codings = [{ themeId, contributionId: about.id, ...span, quote }];
    add.mutate(
      { path: `/dialogues/${dialogue}/codings`, body: { codings } },
      {
        onSuccess: ({ ids }) => {
          say(t('coding.assigned', { theme: name }), {
            label: t('coding.undo'),
            act: () => {
              for (const id of ids) remove.mutate({ path: `/codings/${id}`, method: 'DELETE' });
            },
          });
        },
      },
    );
  };
  return (
    <div className="stack coding-now">
      <PassageText
        number={about.number}
        text={about.text}
        language={about.language}
        codings={about.codings}
        theme={theme}
        span={span}
        onSelect={onSelect}
      />
      <p className="hint">{t('coding.how')}</p>
      <PhraseChoice text={about.text} span={span} onSelect={onSelect} />
      <p role="status">
        {span === null ? (
          <span className="muted">{t('coding.nothing')}</span>
        ) : (
          <>
            {t('coding.marked')}: <mark>{quote}</mark>
          </>
        )}
      </p>
      {add.error !== null && <Failure error={add.error} />}
      <div className="stack tight" role="group" aria-label={t('coding.assign')}>
        <p className="label">{t('coding.assign')}</p>
        {span === null && <p className="hint">{t('coding.assignFirst')}</p>}
        <div className="chips">
          {ordered.map((each) => (
            <Button
              key={each.id}
              size="s"
              isDisabled={span === null}
              onPress={() => {
                assign(each);
              }}
            >
              {each.name}
            </Button>
          ))}
        </div>
      </div>
      <Coded about={about} remove={remove} />
    </div>
  );
}

interface CodedProps {
  readonly about: ContributionDetail;
  readonly remove: ReturnType<typeof useAct>;
}

function Coded({ about, remove }: CodedProps): ReactNode {
  const { t } = useTranslation('analysis');
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const takeAway = (id: string): void => {
    remove.mutate(
      { path: `/codings/${id}`, method: 'DELETE' },
      {
        onSuccess: () => {
          say(t('coding.removed'));
          heading.current?.focus();
        },
      },
    );
  };
  return (
    <section className="stack tight" aria-labelledby="kodat-i-bidraget">
      <h3 id="kodat-i-bidraget" className="label" tabIndex={-1} ref={heading}>
        {t('coding.coded')}
      </h3>
      {remove.error !== null && <Failure error={remove.error} />}
      {about.codings.length === 0 && <p className="muted">{t('coding.noCoded')}</p>}
      <ul className="stack tight none">
        {about.codings.map(({ id, passage, theme, coder }) => (
          <li key={id} className="row apart">
            <span>
              <mark>{passage}</mark> <span className="tag">{theme.name}</span>{' '}
              <span className="muted xs">{t('coding.codedBy', { name: coder.name })}</span>
            </span>
            <Button
              size="xs"
              kind="quiet"
              icon="x"
              aria-label={t('coding.removeOf', { passage, theme: theme.name })}
              onPress={() => {
                takeAway(id);
              }}
            >
              {t('coding.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
