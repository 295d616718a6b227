import { LARGEST_FILE } from '../../../src/contract/file';
import { refusalOf } from './import-file';

describe('a file that is chosen to be brought in', () => {
  it.each([
    ['svar.csv', 10, null],
    ['Svar.XLSX', 10, null],
    ['svar.txt', LARGEST_FILE, null],
    ['svar.csv', LARGEST_FILE + 1, 'refusedSize'],
    ['svar.csv', 0, 'refusedEmpty'],
    ['svar.pdf', 10, 'refusedKind'],
    ['csv', 10, null],
    ['svar', 10, 'refusedKind'],
    ['svar.xls', 10, 'refusedOldExcel'],
    ['svar.xlsm', 10, 'refusedOldExcel'],
  ])('%s of %d bytes: %s', (name, size, refusal) => {
    expect(refusalOf({ name, size })).toBe(refusal);
  });
});
