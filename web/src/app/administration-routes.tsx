import { createRoute } from '@tanstack/react-router';
import { closuresSearch, daySearch, peopleSearch, populationSearch } from '../administration/search';
import { pageOf } from './page-of';
import { root } from './root';
import { strictly } from './strictly';

const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: pageOf(() => import('../administration/administration-page'), 'AdministrationPage'),
});

const units = createRoute({
  getParentRoute: () => administration,
  path: '/',
  validateSearch: strictly(daySearch),
  component: pageOf(() => import('../administration/units-tab'), 'UnitsTab'),
});

const people = createRoute({
  getParentRoute: () => administration,
  path: '/personer',
  validateSearch: strictly(peopleSearch),
  component: pageOf(() => import('../administration/people-tab'), 'PeopleTab'),
});

const deputies = createRoute({
  getParentRoute: () => administration,
  path: '/ersattare',
  component: pageOf(() => import('../administration/deputies-tab'), 'DeputiesTab'),
});

const areas = createRoute({
  getParentRoute: () => administration,
  path: '/omraden',
  component: pageOf(() => import('../administration/areas-tab'), 'AreasTab'),
});

const population = createRoute({
  getParentRoute: () => administration,
  path: '/befolkning',
  validateSearch: strictly(populationSearch),
  component: pageOf(() => import('../administration/population-tab'), 'PopulationTab'),
});

const closures = createRoute({
  getParentRoute: () => administration,
  path: '/stangda-dagar',
  validateSearch: strictly(closuresSearch),
  component: pageOf(() => import('../administration/closures-tab'), 'ClosuresTab'),
});

const settings = createRoute({
  getParentRoute: () => administration,
  path: '/installningar',
  component: pageOf(() => import('../administration/settings-tab'), 'SettingsTab'),
});

const incidents = createRoute({
  getParentRoute: () => administration,
  path: '/driftfel',
  component: pageOf(() => import('../administration/incidents-tab'), 'IncidentsTab'),
});

export const administrationRoutes = administration.addChildren([
  units,
  people,
  deputies,
  areas,
  population,
  closures,
  settings,
  incidents,
]);
