import type { DataSetItem } from '../../../src/contract/data-set';
import { registeredAs, setAmong, setOfTask } from './registered-set';

const set = {
  ...{ id: 's1', title: 'Enkät', method: 'enkät', instrumentVersion: null, collector: 'SBF' },
  ...{ periodFrom: '2026-09-01', periodTo: '2026-10-01', rowCount: 12, contributions: 11 },
  file: { id: 'f1' },
} as DataSetItem;

describe('the data set that is registered', () => {
  it('is the one the task is named for', () => {
    expect(setOfTask('raw-data/s1')).toBe('s1');
    expect(setAmong({ items: [set], next: null }, 'raw-data/s1')).toBe(set);
    expect(setAmong({ items: [set], next: null }, 'raw-data/s2')).toBeUndefined();
  });

  it('begins with what is stored of it, its file as well', () => {
    expect(registeredAs(set)).toEqual({
      ...{ title: 'Enkät', method: 'enkät', instrumentVersion: '', collector: 'SBF' },
      ...{ periodFrom: '2026-09-01', periodTo: '2026-10-01', rowCount: 12, fileId: 'f1' },
    });
    expect(registeredAs({ ...set, file: null })).not.toHaveProperty('fileId');
  });
});
