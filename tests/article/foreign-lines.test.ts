import { describe, expect, it } from 'vitest';
import { articleIn, prose } from './pages';

const rest = prose(8).replaceAll('Paragraph', 'Part');

describe('lines that are not of the article', () => {
  it.each([
    ['Read the rest: get full access to the Harbour Post', 'A month costs 9 euros for new subscribers.'],
    ['Få fuld adgang og læs resten af artiklen', 'Du skal have et digitalt abonnement eller tegne et.'],
    ['Cet article est réservé aux abonnés', 'Déjà abonné ? Connectez-vous.'],
    ['Jetzt weiterlesen', 'Mit einem Abonnement lesen Sie alles.'],
    ['Para seguir leyendo', 'Suscríbete por un euro al mes.'],
  ])('end it where it breaks off with what it costs (%s)', (opens, offer) => {
    const gate = `<div><h2>${opens}</h2><p>${offer}</p><ul><li>All of the archive</li><li>The paper on your telephone</li></ul><p>The price is the same for everyone on the islands, by card or by invoice.</p></div>`;
    const { text, blocks } = articleIn(prose(4) + gate);
    expect(blocks).toHaveLength(4);
    expect(text).not.toContain(opens);
  });

  it('are none where the article goes on all the same, as for those who have paid', () => {
    const gate = '<p>To continue reading, subscribe or log in.</p>';
    expect(articleIn(prose(2) + gate + rest).text).toContain('Part number 8');
  });

  it('are none where an article tells of subscribers and goes on', () => {
    const line = '<p>The editor says that she wants to keep reading what the young write to her.</p>';
    expect(articleIn(prose(4) + line + rest).blocks).toHaveLength(13);
  });

  it.each(['Leggi anche', 'Lire aussi :', 'Czytaj także'])('lead to another article: %s', (lead) => {
    const { text, blocks } = articleIn(
      `${prose(4)}<p>${lead}</p><h2><a href="/pier">The pier that nobody wanted stands for another hundred years</a></h2>${rest}`,
    );
    expect(blocks).toHaveLength(12);
    expect(text).not.toContain('nobody wanted');
  });

  it('tell of a film that can be seen', () => {
    const about = 'The crew shows how the second engine was lifted out of the hull. '.repeat(4);
    const { text } = articleIn(`${prose(4)}<p>WATCH | Inside the ferry: ${about}</p>${rest}`);
    expect(text).not.toContain('WATCH');
  });

  it('name who was quoted in a pull quote that is left out', () => {
    const said = 'Nobody on the quay had slept, and the gulls seemed to know it.';
    const pull = (who: string) => `<blockquote class="pullquote"><p>“${said}”</p><p>${who}</p></blockquote>`;
    const { text } = articleIn(
      `${prose(4)}<p>She waited. “${said}” Then she left.</p>${pull('“Rachel”')}${rest}`,
    );
    expect(text).not.toContain('“Rachel”');
  });
});
