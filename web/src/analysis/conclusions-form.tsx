import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conclusion, Evidence } from '../../../src/contract/analysis';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { TextArea } from '../form/inputs';
import { Rows } from '../form/rows';
import { contributionCountsQuery, themesQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Skeleton } from '../ui/states';
import { ContributionsField } from './contributions-field';
import { ThemesPanel } from './themes-panel';
import './analysis.css';

/** Slutsatser: each in words, and each resting on contributions that are named. */
export const conclusionsForm: RecordForm = {
  layout: 'form',
  Fields: function ConclusionRows({ dialogue }: RecordFormProps): ReactNode {
    const { t } = useTranslation('analysis');
    return (
      <Rows
        name="record.conclusions"
        label={t('form.conclusions')}
        addLabel={t('form.addConclusion')}
        empty={{ text: '', contributionIds: [] }}
      >
        {({ path, number }) => (
          <>
            <TextArea name={`${path}.text`} label={t('form.text')} />
            <ContributionsField
              name={`${path}.contributionIds`}
              label={t('form.restsOn')}
              dialogue={dialogue.id}
              number={number}
            />
          </>
        )}
      </Rows>
    );
  },
  Context: function ThemesBeside({ dialogue: { id } }: RecordFormProps): ReactNode {
    const { t } = useTranslation('analysis');
    const themes = useQuery(themesQuery(id)).data?.items;
    const counts = useQuery(contributionCountsQuery(id)).data;
    return (
      <Panel id="teman" title={t('themes.title')}>
        {themes === undefined || counts === undefined ? (
          <Skeleton lines={4} />
        ) : (
          <ThemesPanel dialogue={id} themes={themes} counts={counts} mayCode={false} />
        )}
      </Panel>
    );
  },
  initial: async ({ dialogue }) => {
    const { items } = await read<Page<Conclusion>>(`/dialogues/${dialogue.id}/conclusions`, { limit: 200 });
    if (items.length === 0) return { conclusions: [{ text: '', contributionIds: [] }] };
    return { conclusions: await Promise.all(items.map(writtenBefore)) };
  },
};

/** Sent back by the second reader, it is mended, not written anew. */
async function writtenBefore({ id, text }: Conclusion): Promise<{ text: string; contributionIds: string[] }> {
  const contributionIds: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/conclusions/${id}/contributions`;
    const page: Page<Evidence> = await read<Page<Evidence>>(path, { cursor, limit: 200 });
    contributionIds.push(...page.items.map((item) => item.id));
    cursor = page.next;
  }
  return { text, contributionIds };
}
