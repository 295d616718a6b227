import { inSentence } from './in-sentence';

it.each([
  ['Hela Haninge', 'hela Haninge'],
  ['Vega', 'Vega'],
  ['Helags', 'Helags'],
])('the area %s is called %s within a sentence', (name, said) => {
  expect(inSentence(name)).toBe(said);
});
