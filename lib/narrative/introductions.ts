import { pattern } from './references';
import type { SectionCues } from './role-cues';
import { isSpeechVerb } from './speech-verbs';
import { primaryLanguage, stopwords } from './stopwords';

/** How a language points at what is known already, by its definite articles. */
interface Definites {
  articles: string;
  /** Words behind a noun that say which one is meant: "the mayor of Dunmore". */
  explained: string;
  /** The noun in its phrase. */
  noun: string;
}

const ROMANCE_NOUN = '(?<noun>\\p{Ll}[\\p{L}-]{2,})(?: \\p{Ll}+)??';
const DEFINITES: Record<string, Definites> = {
  en: {
    articles: 'the',
    explained:
      'of|that|who|whose|which|where|when|for|in|at|from|with|to|between|against|behind|called|named|known|on(?! \\p{Lu}\\p{Ll}+day)|and',
    noun: '(?<noun>(?:[\\p{Ll}\\d][\\p{L}\\d-]* ?){1,4})',
  },
  de: {
    articles: 'der|die|das|den|dem|des|im|am|zum|zur|vom|beim|ins',
    explained:
      'des|der|de[mn]|von|vom|in|im|für|aus|zu|zur|zum|mit|an|am|auf|über|um|bei|zwischen|gegen|nach|vor|und',
    noun: '(?:\\p{Ll}+ ){0,2}(?<noun>\\p{Lu}[\\p{L}-]+)',
  },
  fr: {
    articles: "l['’]|le|la|les|du|des|au|aux",
    explained: 'd|de|du|des|à|aux?|en|qui|que|pour|sur|dont|contre|entre|et',
    noun: ROMANCE_NOUN,
  },
  es: {
    articles: 'el|la|los|las|del|al',
    explained: 'del?|que|en|para|por|con|sobre|contra|entre|y',
    noun: ROMANCE_NOUN,
  },
};
/** A name, an aside that explains, or a possessor. */
const NAMED = /^ ?(?:\p{Lu}|["“„«(]|, (?:who|an?|the|named|called|known|identified|\p{Lu}))/u;
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s/u;

const rootOf = (word: string): string => word.slice(0, 5).toLowerCase();

/** How a word stands where the article first uses it. */
interface First {
  unit: number;
  definite: boolean;
  /** Behind another word with a capital: "Tom Reyes". */
  full: boolean;
}

/**
 * Where each sentence was prepared that opens with somebody or something introduced before: "The firm said", "Reyes said".
 * @param title - what it names needs no introducing, nor what the first sentence names
 * @param speakers - who is shown beside each sentence to speak
 * @returns the place of the sentence that introduces, the one before where none is known; null: none is needed
 */
export function needIntroduction(
  texts: string[],
  title: string,
  language: string | null,
  speakers: (string | null)[],
  cues: SectionCues,
): (number | null)[] {
  const primary = primaryLanguage(language);
  const definites = DEFINITES[primary];
  if (!definites) return texts.map(() => null);
  const known = `${title} ${texts[0] ?? ''}`.toLowerCase();
  const firsts = firstsOf(texts, pattern(`^(?:${definites.articles})$`));
  return texts.map((text, i) => {
    if (i === 0) return null;
    const plain = text.replace(/^["“”„«»(\s]+/u, '');
    const earlier = (word: string): First | null => {
      const first = firsts.get(rootOf(word));
      return first && first.unit < i ? first : null;
    };
    const told = (word: string): boolean => known.includes(rootOf(word));
    const name = primary === 'en' ? bareName(plain) : null;
    const first = name && !told(name) && !speakers[i]?.includes(name) ? earlier(name) : null;
    if (first && (first.full || TITLED.test(plain))) return first.unit;
    for (const noun of nounsOf(plain, definites, primary, cues)) {
      if (told(noun)) continue;
      const first = earlier(noun);
      if (first && !first.definite) return first.unit;
      if (primary === 'en' && cues.calledAgain.test(noun)) return i - 1;
    }
    return null;
  });
}

/** The first name in a sentence's opening, where it is a last name alone: "Reyes", "Agreeing with Reyes". */
function bareName(text: string): string | null {
  const found =
    /^(?:(?:\p{Lu}\p{Ll}*ing|In|On|For|With|After|According|Earlier|Last|This|Since) (?:\p{Ll}+ ){0,3}?)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?(?<name>(?!\p{L}+ing )\p{Lu}[\p{L}-]+)(?:['’]s?)?,? (?=\p{Ll}|\d)/u.exec(
      text,
    );
  const name = found?.groups?.['name'] ?? null;
  return name && !stopwords('en').has(name.toLowerCase()) ? name : null;
}

/** What a sentence opens with behind a definite article, unless it says which one. */
function nounsOf(
  text: string,
  { articles, explained, noun }: Definites,
  primary: string,
  cues: SectionCues,
): string[] {
  const article = pattern(`^(?:${articles})(?: |(?<=['’]))`).exec(text)?.[0];
  const phrase = article && pattern(`^${noun}(?!\\p{L})`, 'u').exec(text.slice(article.length));
  if (!phrase) return [];
  let rest = text.slice(article.length + phrase[0].length);
  let nouns = [phrase.groups!['noun']!];
  const explains = pattern(`^ ?(?:${explained})(?!\\p{L})`);
  if (primary === 'en') {
    const run = nouns[0]!.trim().split(' ');
    const end = run.findIndex((word) => stopwords('en').has(word) || explains.test(word));
    const kept = end < 0 ? run : run.slice(0, end);
    if (end >= 0) rest = `${run.slice(end).join(' ')} ${rest.trimStart()}`;
    const verb = kept.findIndex((word, k) => k > 0 && (cues.past.test(word) || isSpeechVerb(word)));
    if (verb > 0) {
      kept.length = verb;
      rest = '';
    }
    nouns = kept.slice(kept.at(-1)?.endsWith('s') ? -2 : -1);
  }
  return explains.test(rest) || NAMED.test(rest) ? [] : nouns;
}

function firstsOf(texts: string[], article: RegExp): Map<string, First> {
  const firsts = new Map<string, First>();
  for (const [unit, text] of texts.entries()) {
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:['’](?=\p{L}{3}))?|[.,;:]/gu) ?? [];
    for (const [k, word] of words.entries()) {
      const root = rootOf(word);
      if (firsts.has(root)) continue;
      const before = words[k - 1] ?? '.';
      firsts.set(root, {
        unit,
        definite: article.test(before) || article.test(words[k - 2] ?? ''),
        full:
          /^\p{Lu}/u.test(word) && /^\p{Lu}\p{L}/u.test(before) && !stopwords('en').has(before.toLowerCase()),
      });
    }
  }
  return firsts;
}
