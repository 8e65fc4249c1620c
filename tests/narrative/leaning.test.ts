import { expect, test } from 'vitest';
import { dangles, leans } from '../../lib/narrative/leaning';

test.each([
  ['en', 'In the wake of that outbreak, the port “vastly improved” its checks.'],
  ['en', 'In 2003, authorities there were accused of hiding the extent of it.'],
  ['en', 'Despite this, the yard kept its price.'],
  ['en', 'Some of them had waited since March.'],
  ['en', 'Northwind at the time said it disagreed.'],
  ['en', '“For example, the quay has no crane.”'],
  ['en', 'Fortunately, she notes that the crane is new.'],
  ['en', 'Some will never leave the yard.'],
  ['en', 'You’ll also find nine ferries at the quay.'],
  ['sv', 'Därefter följer en full omgång.'],
  ['es', 'Ante esto, la plataforma pide menos ruido.'],
  ['fr', 'Dans ce contexte, le chantier embauche.'],
  ['de', 'Gleichzeitig sei die Aufsicht kleiner geworden.'],
  ['en', 'The clerk was held there after the vote.'],
  ['de', 'Deren Kräne sind verkauft.'],
  ['de', 'Ebenfalls zu sehen ist ein Kran am Kai.'],
  ['de', 'In der Werft von Dunmore lernte sie Deutsch.'],
  ['de', 'Die 30 Jahre alte Malerin lernte am Kai Deutsch.'],
  ['en', 'When he came to the quay, the cranes were gone.'],
  ['en', '“Because the quay is wide and the cranes are old.”'],
  ['es', 'Aseguró que el muelle sigue abierto.'],
  ['en', 'First, the quay has no crane.'],
  ['da', 'For hende handler havnen om mere end penge.'],
  ['id', 'Dari kegelisahan itu, ia mendirikan galangan.'],
])('%s: what points at a sentence before it leans on it: %s', (language, text) => {
  expect(leans(text, language)).toBe(true);
});

test.each([
  ['en', 'In this week’s vote, the council chose the cheaper pontoon.'],
  ['en', 'At this year’s fair, the yard sold nine ferries.'],
  ['en', 'In the wake of the storm, the port closed.'],
  ['en', 'The harbor chief at the time of the fire, Tom Reyes, resigned.'],
  ['en', 'There were 20 officials on the quay.'],
  ['en', 'Some ferries will never leave the yard.'],
  ['en', 'Reportedly, the yard sold nine ferries.'],
  ['en', 'Later this week the council will vote.'],
  ['de', 'In diesem Jahr verkauft die Werft neun Fähren.'],
  ['de', 'Die 30 Jahre alte Malerin Ada Lind lernte am Kai Deutsch.'],
  ['de', 'Tom Reyes sagte, dass er neun Fähren verkauft.'],
  ['en', 'When he was nine, Tom Reyes sailed to Dunmore.'],
  ['es', 'Ante el ruido, la plataforma pide menos conciertos.'],
  ['fi', 'Telakka myi yhdeksän lauttaa.'],
  [null, 'The yard sold nine ferries.'],
])('%s: what stands by itself does not: %s', (language, text) => {
  expect(leans(text, language)).toBe(false);
});

test.each([
  ['nb', 'Den norske redaren kjøper ni ferjer.', false],
  ['nb', 'De ansatte streiker fra mandag.', false],
  ['nb', 'Det er 240 ansatte på kaia.', false],
  ['nb', 'De har ventet siden mars.', true],
  ['nb', 'Det sier havnesjefen.', true],
  ['sv', 'Det finns nio färjor i hamnen.', false],
  ['sv', 'Den är såld.', true],
])('%s: an article of the language is told from a pronoun: %s', (language, text, expected) => {
  expect(dangles(text, language)).toBe(expected);
});
