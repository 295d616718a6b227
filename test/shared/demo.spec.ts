import { join } from 'node:path';
import { figureIn } from '../demo/figure-in';
import { Place, type Ended } from '../runtime/program';

const COMMENTS = join(
  ...[__dirname, '..', '..', '..', 'shared', 'data', 'polis'],
  ...['american-assembly.bowling-green', 'comments.csv'],
);

describe('the demonstration with real contributions, on a system that it starts itself', () => {
  let place: Place;
  let told: Ended;

  beforeAll(async () => {
    place = await Place.make();
    told = await place.run(['demo', '--contributions', COMMENTS]).ended;
  }, 180_000);

  afterAll(() => {
    place.remove();
  });

  it('reads and stores 896 contributions, and traces each from a conclusion to its line', () => {
    expect(figureIn(told.output, 'bidrag lästa ur comments.csv')).toBe(896);
    expect(figureIn(told.output, 'sparade')).toBe(896);
    expect(figureIn(told.output, 'räknade i dialogens lista, ur filen')).toBe(896);
    expect(figureIn(told.output, 'spårbara från slutsats till rad i filen, ordagrant')).toBe(896);
    expect(told.output).toContain('Alla siffror stämmer.');
    expect(told.code).toBe(0);
  });

  it('reports age and sex as unknown where nobody told them', () => {
    expect(told.output).toContain('okänd ålder eller kön: 896.');
  });

  it('stops what it started', () => {
    expect(place.processes()).toEqual([]);
  });
});
