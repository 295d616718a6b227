import { createRoute } from '@tanstack/react-router';
import { codingSearch } from '../analysis/coding-search';
import { importSearch, materialSearch } from '../documenting/material-search';
import { historySearch } from '../dialogue/history/history-search';
import { pageOf } from './page-of';
import { root } from './root';
import { strictly } from './strictly';

/** A dialogue's page; each phase is a tab of its own. */
const dialogue = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/$id',
  component: pageOf(() => import('../dialogue/dialogue-page'), 'DialoguePage'),
});

const now = createRoute({
  getParentRoute: () => dialogue,
  path: '/',
  component: pageOf(() => import('../dialogue/current-phase'), 'CurrentPhase'),
});

const plan = createRoute({
  getParentRoute: () => dialogue,
  path: '/plan',
  component: pageOf(() => import('../planning/plan-tab'), 'PlanTab'),
});

const coordination = createRoute({
  getParentRoute: () => dialogue,
  path: '/samordning',
  component: pageOf(() => import('../coordination/coordination-tab'), 'CoordinationTab'),
});

const carryingOut = createRoute({
  getParentRoute: () => dialogue,
  path: '/genomforande',
  component: pageOf(() => import('../carrying-out/carrying-out-tab'), 'CarryingOutTab'),
});

const material = createRoute({
  getParentRoute: () => dialogue,
  path: '/underlag',
  validateSearch: strictly(materialSearch),
  component: pageOf(() => import('../documenting/material-tab'), 'MaterialTab'),
});

const analysis = createRoute({
  getParentRoute: () => dialogue,
  path: '/analys',
  component: pageOf(() => import('../analysis/analysis-tab'), 'AnalysisTab'),
});

const results = createRoute({
  getParentRoute: () => dialogue,
  path: '/resultat',
  component: pageOf(() => import('../results/results-tab'), 'ResultsTab'),
});

const followUp = createRoute({
  getParentRoute: () => dialogue,
  path: '/uppfoljning',
  component: pageOf(() => import('../follow-up/follow-up-tab'), 'FollowUpTab'),
});

const season = createRoute({
  getParentRoute: () => dialogue,
  path: '/sasong',
  component: pageOf(() => import('../follow-up/season-tab'), 'SeasonTab'),
});

const history = createRoute({
  getParentRoute: () => dialogue,
  path: '/historik',
  validateSearch: strictly(historySearch),
  component: pageOf(() => import('../dialogue/history-tab'), 'HistoryTab'),
});

/** Pages of their own, with the whole width for one piece of work. */
const task = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/$id/uppgift/$task',
  component: pageOf(() => import('../task/task-page'), 'TaskPage'),
});

const changePlan = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/$id/andra-planen',
  component: pageOf(() => import('../planning/change-plan-page'), 'ChangePlanPage'),
});

const importFile = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/$id/import',
  validateSearch: strictly(importSearch),
  component: pageOf(() => import('../documenting/import-page'), 'ImportPage'),
});

const coding = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/$id/kodning',
  validateSearch: strictly(codingSearch),
  component: pageOf(() => import('../analysis/coding-page'), 'CodingPage'),
});

export const dialogueRoutes = [
  dialogue.addChildren([
    now,
    plan,
    coordination,
    carryingOut,
    material,
    analysis,
    results,
    followUp,
    season,
    history,
  ]),
  task,
  changePlan,
  importFile,
  coding,
] as const;
