import { render } from 'preact';
import { bodyOf, pageFile, placed, spanInBlocks, type Pointed } from '../../lib/taking';
import { dateAndTime } from '../common/format';
import { t } from '../common/words';
import { PACKET_CSS } from './packet-css';
import { PacketAbout, PacketHead } from './PacketParts';
import { passageId, type TakeSource } from './source';

/** The story in one file: nothing in it is run, and opening it asks nobody for anything. */
export function packetFile(source: TakeSource, locale: string, now: number): string {
  const { article, highlights, narrative } = source;
  const marked = placed(article.text, highlights);
  const pointed: Pointed[] = marked.flatMap(({ highlight, span }) =>
    span
      ? spanInBlocks(article, span).map((place) => ({
          ...place,
          id: `h-${highlight.id}`,
          kind: 'highlight' as const,
        }))
      : [],
  );
  const lines = narrative ? [narrative.lede, ...narrative.sections.flatMap(({ lines: own }) => own)] : [];
  for (const line of lines)
    for (const passage of [...(line?.passages ?? []), ...(line?.glosses ?? []).map((gloss) => gloss.passage)])
      pointed.push({ ...passage, id: passageId(passage), kind: 'passage' });
  const body = bodyOf(article.blocks, {
    document: document.implementation.createHTMLDocument(''),
    pictures: 'linked',
    pointed,
    timeWords: (at) => dateAndTime(at, locale),
  });
  body.lang = article.language ?? '';
  body.dir = article.direction;
  const [head, about] = [document.createElement('header'), document.createElement('div')];
  render(<PacketHead source={source} locale={locale} />, head);
  render(<PacketAbout source={source} marked={marked} locale={locale} now={now} />, about);
  const main = document.createElement('main');
  main.append(head, body, about);
  return pageFile(document, {
    title: article.title,
    language: t('locale'),
    direction: t('direction') === 'rtl' ? 'rtl' : 'ltr',
    css: PACKET_CSS,
    content: [main],
  });
}
