import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { closuresSearch, daySearch, peopleSearch, populationSearch } from '../administration/search';
import { codingSearch } from '../analysis/coding-search';
import { historySearch } from '../dialogue/history/history-search';
import { dialogueListSearch, isNarrowed } from '../dialogues/dialogue-list-search';
import { importSearch, materialSearch } from '../documenting/material-search';
import { matrixSearch } from '../matrix/matrix-search';
import { queueSearch } from '../queue/queue-search';
import { isNarrowed as isStalledNarrowed, stalledSearch } from '../stalled/stalled-search';
import { strictly } from './strictly';

type LetThrough = (given: Record<string, unknown>) => object;

/** What a page is given at an address, by the router itself. */
function givenAt(letThrough: LetThrough, address: string): object {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/sida',
    validateSearch: strictly(letThrough),
  });
  const history = createMemoryHistory({ initialEntries: [`/sida?${address}`] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  const { pathname, search } = router.latestLocation;
  const match: { readonly search: object } | undefined = router.matchRoutes(pathname, search).at(-1);
  return match?.search ?? {};
}

const pages: readonly [string, LetThrough, string, object][] = [
  ['queue', queueSearch, 'vy=x&forsenade=ja&skede=plan', { skede: 'plan' }],
  ['queue of a unit', queueSearch, 'vy=lediga&enhet=ksf&tagen=x', { enhet: 'ksf' }],
  ['dialogues', dialogueListSearch, 'visa=x&koncept=1&mina=ja&q=torget', { q: 'torget' }],
  ['what stands still', stalledSearch, 'varfor=lat&enhet=ksf', { enhet: 'ksf' }],
  ['matrix', matrixSearch, 'version=x&steg=plan', { steg: 'plan' }],
  ['coding', codingSearch, 'tema=7&bidrag=b', { bidrag: 'b' }],
  ['material', materialSearch, 'kanal=brevduva&visa=alla&q=ljus', { q: 'ljus' }],
  ['import', importSearch, 'import=7&fil=f', { fil: 'f' }],
  ['history', historySearch, 'visa=x&av=anna', { av: 'anna' }],
  ['organisation', daySearch, 'dag=2026-02-30&x=1', {}],
  ['people', peopleSearch, 'visa=x&q=anna', { q: 'anna' }],
  ['population', populationSearch, 'dag=igår&omrade=vega', { omrade: 'vega' }],
  ['closed days', closuresSearch, 'ar=12', {}],
];

describe('a page', () => {
  test.each(pages)('of %s is given only what makes sense', (_name, letThrough, address, given) => {
    expect(givenAt(letThrough, address)).toEqual(given);
  });

  test('that is given nothing is not narrowed', () => {
    expect(isNarrowed(givenAt(dialogueListSearch, 'med=x&form=y'))).toBe(false);
    expect(isStalledNarrowed(givenAt(stalledSearch, 'varfor=lat'))).toBe(false);
  });
});
