import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { definitionsQuery } from '../queries/definition';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { useWords, type Words } from './use-words';

/** The definitions in force, each a way to its table. */
export function MatricesPage(): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(definitionsQuery);
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return (
    <>
      <PageHead
        title={t('title')}
        answer={<Trans t={t} i18nKey="listAnswer" count={data.items.length} components={{ b: <strong /> }} />}
      />
      <table className="table cards">
        <caption className="vh">{t('models')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('model')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('policy')}</th>
            <th scope="col">{t('version')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ id, title, who, policy, version }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/vem-gor-vad/$definition" params={{ definition: id }}>
                  {titled(title)}
                </Link>
              </th>
              <td data-label={t('kind')}>{whoWord(who, t)}</td>
              <td data-label={t('policy')}>{policy}</td>
              <td data-label={t('version')}>{version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const whoWord = (who: string, t: Words): string =>
  who === 'medborgardialog' || who === 'brukardialog' ? t(`kinds.${who}`) : who;
