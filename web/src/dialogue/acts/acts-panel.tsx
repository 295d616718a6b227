import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { DialogueDetail } from '../../../../src/contract/dialogue';
import { useAct } from '../../queries/act';
import { possibleActsQuery } from '../../queries/dialogue';
import { touchedByDialogue } from '../../queries/keys';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import { partOf } from '../../ui/part-of';
import { Failure, Skeleton } from '../../ui/states';
import { useSay } from '../../ui/toasts';
import { useWords } from '../use-words';
import { hasForm, nameOf, type ActName, type DialogueForm, type Verdict } from './possible';
import { RefusedList } from './refused-list';
import { useKeptFocus } from './use-kept-focus';

const DialogueDialog = partOf(() => import('./dialogue-dialog'), 'DialogueDialog');

const icons: Partial<Record<ActName, IconName>> = {
  pause: 'octagon-pause',
  resume: 'refresh-cw',
  withdraw: 'circle-x',
  merge: 'link',
  'hand-over': 'corner-up-right',
  propose: 'message-square',
  'declare-conflict': 'scale',
};

/** What this person may do with the dialogue as a whole, and for the rest why not. */
export function ActsPanel({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(possibleActsQuery(dialogue.id));
  const { home, keep } = useKeptFocus<HTMLHeadingElement>();
  const [open, setOpen] = useState<DialogueForm | null>(null);
  const acts = (data?.acts ?? []).filter(({ act }) => act !== 'read');
  const refused = acts.filter(({ permitted }) => !permitted);
  return (
    <section className="panel" aria-labelledby="dialogue-acts">
      <header>
        <h2 id="dialogue-acts" ref={home} tabIndex={-1}>
          {t('actsTitle')}
        </h2>
      </header>
      {data ? (
        <Permitted
          dialogue={dialogue}
          acts={acts.filter(({ permitted }) => permitted)}
          onOpen={setOpen}
          onDone={keep}
        />
      ) : error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
      {refused.length > 0 && (
        <details className="small">
          <summary>{t('actsNot')}</summary>
          <RefusedList dialogue={dialogue} acts={refused} />
        </details>
      )}
      {open && (
        <DialogueDialog
          act={open}
          dialogue={dialogue}
          onClose={() => {
            setOpen(null);
            keep();
          }}
        />
      )}
    </section>
  );
}

interface PermittedProps {
  readonly dialogue: DialogueDetail;
  readonly acts: readonly Verdict[];
  readonly onOpen: (act: DialogueForm) => void;
  readonly onDone: () => void;
}

function Permitted({ dialogue, acts, onOpen, onDone }: PermittedProps): ReactNode {
  const { t } = useWords();
  const say = useSay();
  const resume = useAct(...touchedByDialogue(dialogue.id));
  const behalf = acts.find(({ onBehalfOf }) => onBehalfOf !== null)?.onBehalfOf;
  const press = (act: ActName): void => {
    if (hasForm(act)) onOpen(act);
    else if (act === 'resume') {
      void resume.mutateAsync({ path: `/dialogues/${dialogue.id}/resume` }).then(
        () => {
          say(t('done.resume'));
          onDone();
        },
        () => undefined,
      );
    }
  };
  if (acts.length === 0) return <p className="small muted">{t('actsNone')}</p>;
  return (
    <>
      <ul className="possible">
        {acts.map((verdict) => {
          const act = nameOf(verdict);
          return (
            <li key={act}>
              {act === 'change-plan' ? (
                <Link className="btn s" to="/dialoger/$id/andra-planen" params={{ id: dialogue.id }}>
                  <Icon name="pencil" />
                  {t('acts.change-plan')}
                </Link>
              ) : (
                <Button
                  size="s"
                  icon={icons[act]}
                  busy={act === 'resume' && resume.isPending}
                  onPress={() => {
                    press(act);
                  }}
                >
                  {t(`acts.${act}`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {behalf && <p className="small muted">{t('onBehalfOf', { name: behalf.name })}</p>}
      {resume.error && <Failure error={resume.error} />}
    </>
  );
}
