import { inOrder, kindKey } from './kind-key';

describe('the kinds of dialogue one may begin', () => {
  it('are explained by the name of their definition', () => {
    expect(kindKey('medborgardialog.tillfalle')).toBe('medborgardialog_tillfalle');
  });

  it('are offered also when they are newer than the texts, last', () => {
    expect(kindKey('medborgardialog.panel')).toBeUndefined();
    const ids = ['brukardialog.punktdialog', 'medborgardialog.panel', 'medborgardialog.punktdialog'];
    expect(inOrder(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual([
      'medborgardialog.punktdialog',
      'brukardialog.punktdialog',
      'medborgardialog.panel',
    ]);
  });
});
