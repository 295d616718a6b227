import { createHash } from 'node:crypto';

import { canonicalJson } from '../lifecycle/canonical-json';
import { faultsOf } from '../lifecycle/validate-definition';
import { definitions } from './definitions';

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Running dialogues are frozen to these: a changed definition is a new version, never another hash. */
const pinned: Readonly<Record<string, string>> = {};

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
});
