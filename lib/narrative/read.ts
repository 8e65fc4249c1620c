import type { Article } from '../article';
import type { ToJudge } from './judged-rows';
import { leans } from './leaning';
import { quotedIn } from './quoted';
import { pattern, refersBack } from './references';
import { readCues } from './role-cues';
import { createRoleClassifier } from './roles';
import { salienceOf, type Salience } from './salience';
import { primaryLanguage } from './stopwords';
import { readUnits } from './units';
import type { Weights } from './weights';

/** An article as the engine sees it before it chooses; lists have an entry for each sentence. */
export interface ReadArticle extends ToJudge {
  article: Article;
  english: boolean;
  salience: Salience;
}

export function createReader(
  weights: Pick<Weights, 'salience' | 'roles'>,
): (article: Article) => ReadArticle {
  const cues = readCues(weights.roles.cues);
  const classify = createRoleClassifier(weights.roles, cues);
  return (article) => {
    const { title, language, publishedAt } = article;
    const units = readUnits(article);
    const english = primaryLanguage(language) === 'en';
    const year = publishedAt === null ? null : new Date(publishedAt).getUTCFullYear();
    const salience = salienceOf({ title, language, sentences: units }, weights.salience);
    const quoted = quotedIn(units, article);
    const known = `${title} ${units[0]?.text ?? ''}`;
    return {
      article,
      english,
      units,
      quoted,
      salience,
      guesses: english ? classify({ title, year, sentences: units }) : null,
      leaning: units.map(({ text }, i) => [
        salience.dangling[i]!,
        leans(text, language),
        refersBack(text, language, i === 0 ? title : known, quoted[i]!.speaker),
      ]),
      explains: explains(title, language),
      cues,
    };
  };
}

/** Words that open a headline, or what follows its colon, when it asks or advises. */
const ASKS: Record<string, string> = {
  en: "what(?! we)|how|why|when|where|who(?!\\p{Lu})|which|here['’]s|meet|(?:the |our |my )?(?:\\d+ |\\p{L}+ )?(?:best|favou?rite|things|ways|tips|reasons)",
  de: 'wie|warum|wieso|was|wann|wo|wer|woher|so',
  fr: 'comment|pourquoi|quand|qui|où|que|quels?|quelles?',
  es: 'cómo|por qué|qué|cuándo|quién|dónde|cuál',
  it: 'come|perché|cosa|quando|chi|dove',
  pt: 'como|por que|por quê|quando|quem|onde|veja|saiba',
};

/** Whether a headline asks, or promises to explain: what stands below tells no event. */
function explains(title: string, language: string | null): boolean {
  if (/[?？؟]/u.test(title)) return true;
  const words = ASKS[primaryLanguage(language)];
  return words !== undefined && pattern(`(?:^|[:–—|] )["“„«]?(?:${words})(?!\\p{L})`).test(title);
}
