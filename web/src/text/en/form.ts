import type { form as swedish } from '../sv/form';
import type { TextOf } from '../text-of';

export const form: TextOf<typeof swedish> = {
  change: 'Change',
  changeOf: 'Change {{name}}',
  takeAway: 'Remove {{name}}',
  chosenTitle: 'Chosen',
  nothingChosen: 'Nothing chosen yet',
  typeToSearch: 'Type to search',
  searching: 'Searching',
  searchFailed: 'The search could not be made. Check the network and try again.',
  openList: 'Show the list',
  roleIn: '{{role}}, {{unit}}',
  committees: 'Committees',
  administrations: 'Administrations',
  units: 'Units',
  searchAreas: 'Search area',
  areas: 'Areas',
  noArea: 'No area matches.',
  areaCount_one: '{{count}} area chosen: {{names}}',
  areaCount_other: '{{count}} areas chosen: {{names}}',
  noAreas: 'No area chosen yet',
  expand: 'Show areas in {{name}}',
  gone: '{{name}} (no longer exists)',
};
