import type { Article } from '../article';
import { dayOf } from '../day';

/**
 * "2026-11-23 example.com Ships pay for their smoke.md": a name every file system takes.
 * @param at - day in front, epoch ms
 */
export function fileName(
  article: Pick<Article, 'title' | 'outletDomain'>,
  at: number,
  ending: string,
): string {
  const title = article.title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = [...title]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${[dayOf(at), article.outletDomain, short].filter(Boolean).join(' ')}.${ending}`;
}
