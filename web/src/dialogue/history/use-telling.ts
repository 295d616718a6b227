import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DialogueDetail } from '../../../../src/contract/dialogue';
import { graphQuery } from '../../queries/dialogue';
import { organisationQuery } from '../../queries/organisation';
import { useMemberNames } from '../member-names';
import type { Story } from '../story';
import { useWords } from '../use-words';
import { titled } from '../../text/titled';
import type { Telling } from './sentence';

/** What sentences about a dialogue are made with. */
export function useTelling(dialogue: DialogueDetail, story: Story | undefined): Telling | undefined {
  const { t } = useWords();
  const { data: organisation } = useQuery(organisationQuery);
  const { data: graph } = useQuery(graphQuery(dialogue.id));
  const names = useMemberNames(dialogue);
  return useMemo(
    () =>
      story && {
        t,
        story,
        names,
        units: new Map((organisation?.units ?? []).map(({ id, name }) => [id, name])),
        steps: new Map(
          (graph?.nodes ?? []).map(({ id, title }) => [id.replace(/^step\//, ''), titled(title)]),
        ),
      },
    [t, story, organisation, graph, names],
  );
}
