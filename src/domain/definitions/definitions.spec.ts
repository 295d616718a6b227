import { createHash } from 'node:crypto';

import { canonicalJson } from '../lifecycle/canonical-json';
import { roles, type Role } from '../lifecycle/role';
import { stepsOf } from '../lifecycle/steps';
import { faultsOf } from '../lifecycle/validate-definition';
import { definitions } from './definitions';
import { punktdialog } from './punktdialog';

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Running dialogues are frozen to these: a changed definition is a new version, never another hash. */
const pinned: Readonly<Record<string, string>> = {
  'medborgardialog.punktdialog@1': '1248bd7f8b2777f711574809abbec4504d310aed79967f4d39e1cb896501ae1b',
  'medborgardialog.konceptdialog@1': '24d5b1939a37e4499bd31be0e74e2e65a690799767a0768a38d71a9a0cdac833',
  'medborgardialog.tillfalle@1': '86734d36673bea4874d5007caf3a92fb20c480491bb22eb08e3a40627dce149c',
  'brukardialog.punktdialog@1': '786a0469a572f6e932c0fb69b108121fae4c34a739f1695545007a616dcc6895',
};

describe('a definition that is shipped', () => {
  test.each(definitions)('$id has no fault', (definition) => {
    expect(faultsOf(definition)).toEqual([]);
  });

  test.each(definitions)('$id keeps its content while it keeps its version', (definition) => {
    expect(hashOf(definition)).toBe(pinned[`${definition.id}@${definition.version}`]);
  });

  test.each(definitions)('$id is plain data', (definition) => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('has an id of its own', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
  });

  test.each(definitions)(
    '$id asks for a record with every answer, and is never answered by residents',
    (definition) => {
      const steps = stepsOf(definition);
      expect(steps.filter(({ record }) => record === undefined)).toEqual([]);
      const performers = steps.flatMap(({ by }) => by.map(({ role }): Role => role));
      expect(performers.filter((role) => roles[role].class === 'resident')).toEqual([]);
    },
  );

  test.each(definitions)('$id chases every task that has a due date', (definition) => {
    expect(stepsOf(definition).filter(({ clock }) => clock === undefined)).toEqual([]);
  });
});

describe('a punktdialog', () => {
  // The table of the domain specification: phase, step, who performs, working days or date.
  test.each([
    ['state-question', ['project-lead'], 10],
    ['influence-check', ['project-lead', 'administration-contact'], 10],
    ['known-already', ['project-lead'], 5],
    ['target-groups', ['project-lead'], 10],
    ['method-plan', ['project-lead'], 10],
    ['mandate', ['committee'], 'board-date'],
    ['statement', ['administration-contact'], 10],
    ['overlap-choice', ['project-lead'], 10],
    ['condition-answer', ['project-lead'], 10],
    ['coordination-decision', ['coordinator'], 5],
    ['invite', ['communicator'], 5],
    ['activity', ['project-lead'], null],
    ['collect', ['project-lead'], 'collection-ends'],
    ['raw-data', ['data-steward'], 10],
    ['privacy-review', ['data-steward'], 10],
    ['register', ['registrar'], 5],
    ['coding', ['analyst'], 15],
    ['representativeness', ['analyst'], 10],
    ['conclusions', ['project-lead'], 10],
    ['second-reader', ['analyst'], 5],
    ['publish', ['communicator'], 10],
    ['feedback', ['project-lead'], 10],
    ['received', ['administration-contact', 'committee'], 20],
    ['decision', ['committee'], 'decision-date'],
    ['evaluation', ['project-lead'], 20],
    ['commitment-review', ['administration-contact', 'committee'], null],
    ['lessons', ['project-lead'], 10],
    ['close', ['registrar'], 20],
  ])('has %s performed by %j within %s', (id, performers, within) => {
    const step = stepsOf(punktdialog).find((one) => one.id === id);
    const due = step?.due && ('fact' in step.due ? step.due.fact : step.due.workingDays);
    expect([step?.by.map(({ role }) => role), due ?? null]).toEqual([performers, within]);
  });

  it('has these steps and no others', () => {
    expect(stepsOf(punktdialog)).toHaveLength(28);
  });
});
