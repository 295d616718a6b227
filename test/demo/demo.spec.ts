import { Place, type Ended, type Program } from '../runtime/program';
import { figureIn } from './figure-in';

/** A year of a dialogue with everything in it, on a busy machine. */
const LONG = 180_000;

describe('the demonstration on a running system', () => {
  let place: Place;
  let running: Program;
  let told: Ended;

  beforeAll(async () => {
    place = await Place.make();
    running = place.run(['start']);
    await running.says('Rådslag är igång');
    told = await place.run(['demo']).ended;
  }, LONG);

  afterAll(async () => {
    running.signal('SIGTERM');
    await running.ended;
    place.remove();
  });

  it('ends with 0, for every figure agrees with what was counted beside it', () => {
    expect(told.output).toContain('Alla siffror stämmer.');
    expect(told.output).not.toContain('STÄMMER INTE');
    expect(told.code).toBe(0);
  });

  it('takes eleven people through seven phases in order', () => {
    expect(told.output).toContain('11 personer har loggat in');
    const headings = [...told.output.matchAll(/^[1-7] \p{L}[\p{L} ]*$/gmu)].map(([heading]) => heading);
    expect(headings).toEqual([
      '1 Planera',
      '2 Samordna',
      '3 Genomför',
      '4 Dokumentera',
      '5 Analysera',
      '6 Sprid',
      '7 Följ upp',
    ]);
  });

  it('asks again exactly the statement that rests on what the plan changed', () => {
    const again = told.output.split('\n').filter((line) => /Yttrande.*frågas igen/.test(line));
    expect(again).toHaveLength(1);
    expect(again[0]).toContain(
      'Yttrande, Socialförvaltningen: gäller inte längre, frågas igen (ändrat: period)',
    );
  });

  it('reminds the silent twice, tells their manager, and records the silence without approving', () => {
    const chased = told.output
      .split('\n')
      .filter((line) => /Klockan .*Yttrande, Äldreförvaltningen/.test(line));
    expect(chased.map((line) => line.replace(/^.*Klockan\s+/, ''))).toEqual([
      'påminde: Yttrande, Äldreförvaltningen',
      'påminde: Yttrande, Äldreförvaltningen (svarsdag)',
      'obesvarat, gick till chefen för Äldreförvaltningen: Yttrande, Äldreförvaltningen',
      'Yttrande, Äldreförvaltningen: inget svar (sent)',
    ]);
  });

  it('shows who acts for whom', () => {
    expect(told.output).toMatch(/Peter Lönn för Karin Sandberg\s+Yttrande, Socialförvaltningen/);
  });

  it('follows the commitments at 3, 6 and 12 months', () => {
    const reviews = [...told.output.matchAll(/Åtagande följs upp, (\d+) månader: .*: (\p{L}+)$/gmu)];
    expect(reviews.map(([, months, outcome]) => `${months ?? ''} ${outcome ?? ''}`)).toEqual([
      '3 pågår',
      '3 pågår',
      '6 genomfört',
      '6 pågår',
      '12 genomfört',
    ]);
    expect(told.output).toMatch(/Åtagande följs upp, 12 månader: ”Kulturhusets.*: behövs inte längre/);
  });

  it('stores every contribution of the shipped file and traces each from a conclusion to its line', () => {
    expect(figureIn(told.output, 'bidrag lästa ur contributions.csv')).toBe(168);
    expect(figureIn(told.output, 'sparade')).toBe(168);
    expect(figureIn(told.output, 'spårbara från slutsats till rad i filen, ordagrant')).toBe(168);
  });
});
