import { expect, test } from 'vitest';
import { refersBack } from '../../lib/narrative/references';

const KNOWN = 'Dunmore votes to close its last coal pier';

test.each([
  ['en', 'Most of those cranes were sold by the town in 1998.'],
  ['en', 'In 1998, she told the paper that the cranes were hers.'],
  ['en', 'In his first year with the town he sold nine cranes.'],
  ['en', 'The yard, however, kept nine of its cranes.'],
  ['en', 'Earlier in the year, he denied having sold a crane.'],
  ['en', 'In November, a year after the fire, he sold the cranes.'],
  ['en', 'As their cranes grew older, another trade began.'],
  ['en', 'On one of those nights a crane fell.'],
  ['en', 'For nine days of the year, that crane was the only one at work.'],
  ['en', 'The poet Ada Lind was held there after the war.'],
  ['de', 'Mit diesem Vertrag endet der Streit.'],
  ['de', 'Ein großer Nutznießer dieses Wandels ist die Werft.'],
  ['de', 'Vor Ort sind allerdings neun Kräne der Werft.'],
  ['fr', 'Les habitants de cette commune attendent un nouveau quai.'],
  ['es', 'Los vecinos de esta localidad esperan un muelle nuevo.'],
  ['it', 'Grazie a questo sistema il porto resta aperto.'],
  ['pt', 'Os moradores desta cidade esperam o cais.'],
  ['ru', 'Жители этого города ждут новый причал.'],
])('%s: what points back in its midst needs what stands before: %s', (language, text) => {
  expect(refersBack(text, language, KNOWN, null)).toBe(true);
});

test.each([
  ['en', 'The council will vote this week on those who may use the quay.'],
  ['en', 'Nine cranes stood on the quay, and those cranes were sold in 1998.'],
  ['en', 'The fate of this pier was decided by nine votes.'],
  ['en', 'In her speech, Aldana said the quay would stay.'],
  ['en', 'On Monday the mayor said that he would stay.'],
  ['en', 'Dockers keep their cranes by the quay.'],
  ['en', 'Tom Reyes learnt on Monday, that is all he says, of the vote.'],
  ['en', 'Tom Reyes said in 1998 that he had sold the cranes.'],
  ['en', '“We sold those cranes,” Mayor Ines Aldana told the hall.'],
  ['de', 'Die Werft verkauft in diesem Jahr neun Kräne.'],
  ['fr', 'Le chantier vend neuf grues cette semaine.'],
  ['es', 'El astillero vende nueve grúas este año.'],
  ['it', 'Il cantiere vende nove gru questa settimana.'],
  ['pt', 'O estaleiro vende nove guindastes neste verão.'],
  ['fi', 'Telakka myi yhdeksän nosturia.'],
  [null, 'The yard sold those nine cranes.'],
])('%s: what explains itself does not: %s', (language, text) => {
  expect(refersBack(text, language, KNOWN, null)).toBe(false);
});

test('a “he” beside a shown speaker is explained', () => {
  const text = '“The quay stays,” he said on Tuesday.';
  expect(refersBack(text, 'en', KNOWN, null)).toBe(true);
  expect(refersBack(text, 'en', KNOWN, 'Tom Reyes')).toBe(false);
});

test.each([
  '“If I had seen that crane, I would have called him,” Reyes said.',
  '“We asked. There is no telling why she left,” Reyes said.',
  '“Why do they leave?” Reyes said.',
])('whom a quotation means stands before it: %s', (text) => {
  expect(refersBack(text, 'en', KNOWN, 'Tom Reyes')).toBe(true);
});

test.each([
  '“The dockers keep what they have,” Reyes said.',
  'Of Ada Lind, Reyes said: “We asked her to stay.”',
  '“Nobody asked,” Reyes said before he left.',
])('a quotation that names whom it means needs nothing before it: %s', (text) => {
  expect(refersBack(text, 'en', KNOWN, 'Tom Reyes')).toBe(false);
});
