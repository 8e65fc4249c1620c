import { fold } from './dom';
import { isDeclaredPaid } from './paywall';
import type { Found } from './reading';
import type { Structured } from './structured';

/** Characters of a paragraph after which a text without line breaks is cut at the next sentence. */
const PARAGRAPH = 500;

/**
 * The body as the page's own data gives it, where that was kept because the page shows far less of it. What is declared
 * to be paid for is left where it is.
 * @returns none when there is no such body
 */
export function bodyFromData(data: Structured): Found[] {
  const body = data.article?.articleBody;
  if (typeof body !== 'string' || isDeclaredPaid(data)) return [];
  return body
    .replace(/<\/p>|<br\s?\/?>/gi, '\n')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .split(/\n+/)
    .flatMap(paragraphs)
    .map((text) => ({
      block: { kind: 'paragraph', text, runs: [{ text }] },
      place: 0,
      name: '',
      around: '',
      linkShare: 0,
      slanted: false,
      bold: false,
    }));
}

function paragraphs(line: string): string[] {
  const parts: string[] = [''];
  for (const sentence of line.split(/(?<=[.!?。！？]["”’»]?)\s+(?=[\p{Lu}\p{Lo}"“„«])/u)) {
    if (parts.at(-1)!.length > PARAGRAPH) parts.push('');
    parts.push(`${parts.pop()!} ${sentence}`);
  }
  return parts.map(fold).filter((text) => text !== '');
}
