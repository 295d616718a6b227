import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { graphQuery, type ProcessGraph } from '../queries/dialogue';
import { Tabs } from '../ui/tabs';
import { isTabbed, phaseTabs, type TabbedPhase } from './phase-tabs';
import type { Story } from './story';
import { useStory } from './story-query';
import { useWords } from './use-words';

/** A way to each phase of the dialogue's own definition, and to all that has happened. */
export function DialogueTabs({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { data: graph } = useQuery(graphQuery(dialogue.id));
  const { story } = useStory(dialogue.id);
  const phases = graph ? phasesIn(graph) : [];
  return (
    <Tabs label={t('tabs')}>
      {phases.map((phase) => {
        const count = graph && story ? answersIn(phase, graph, story) : null;
        const isNow = phase === dialogue.phase.id && dialogue.ended === null;
        return (
          <Link key={phase} to={phaseTabs[phase]} params={{ id: dialogue.id }}>
            {isNow && <i className="herenow" aria-hidden="true" />}
            {t(`phases.${phase}`)}
            {isNow && <span className="vh"> ({t('tabNow')})</span>}
            {count && (
              <span className="count">
                <span aria-hidden="true">{`${String(count.done)}/${String(count.of)}`}</span>
                <span className="vh">
                  {t('tabCount', { done: String(count.done), of: String(count.of) })}
                </span>
              </span>
            )}
          </Link>
        );
      })}
      <Link to="/dialoger/$id/historik" params={{ id: dialogue.id }}>
        {t('history')}
      </Link>
    </Tabs>
  );
}

const phasesIn = ({ nodes }: ProcessGraph): readonly TabbedPhase[] =>
  nodes
    .filter(({ kind }) => kind === 'phase')
    .map(({ id }) => id.slice('phase/'.length))
    .filter(isTabbed);

/** Of a phase where something is open: how much is answered. */
function answersIn(
  phase: string,
  { nodes }: ProcessGraph,
  { tasks }: Story,
): { readonly done: number; readonly of: number } | null {
  const steps = new Set(
    nodes.filter((node) => node.phase === `phase/${phase}`).map(({ id }) => id.slice('step/'.length)),
  );
  const own = [...tasks.values()].filter(({ step }) => steps.has(step));
  const open = own.filter(({ status }) => status === 'open').length;
  const done = own.filter(({ status }) => status === 'settled').length;
  return open === 0 ? null : { done, of: done + open };
}
