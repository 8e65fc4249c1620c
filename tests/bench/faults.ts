import { checkedLines } from '../../lib/models/check';
import type { ArticleSentence } from '../../lib/narrative';
import { figuresOf } from '../../lib/narrative/figures';
import { namesOf } from '../../lib/narrative/names';
import { splitSentences } from '../../lib/narrative/sentences';

/** One way a model goes wrong: the sentence with the fault in it, or null where it offers no place for one. */
type Fault = (sentence: string, others: string[]) => string | null;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const AUXILIARY = /\b(is|was|were|are|will|would|has|had|have|can|could|should|did)\b(?! not)/;

const FAULTS: Record<string, Fault> = {
  'another number': (it) => {
    const figure = figuresOf(it).find(({ words }) => /^\d+$/.test(words));
    return figure ? it.replace(figure.words, String(Number(figure.words) * 3 + 7)) : null;
  },
  'another name': (it) => {
    const [name] = namesOf(it).filter((word) => word.length > 3);
    return name ? it.replace(name, 'Okafor') : null;
  },
  'another sentence’s name': (it, others) => {
    const [mine] = namesOf(it).filter((word) => word.length > 3);
    const theirs = namesOf(others.join(' ')).find((word) => word.length > 3 && !it.includes(word));
    return mine && theirs ? it.replace(mine, theirs) : null;
  },
  'another day': (it) => {
    const day = DAYS.findIndex((name) => it.includes(name));
    return day < 0 ? null : it.replace(DAYS[day]!, DAYS[(day + 3) % 7]!);
  },
  'a word of a quotation': (it) => {
    const quote = /["“]([^"”]{20,})["”]/.exec(it)?.[1];
    const word = quote?.split(' ').find((each) => /^\p{Ll}{5,}$/u.test(each));
    return word ? it.replace(word, 'enormous') : null;
  },
  'a denial added': (it) => (AUXILIARY.test(it) ? it.replace(AUXILIARY, '$1 not') : null),
  'a denial dropped': (it) => (/\bnot /.test(it) ? it.replace(/\bnot /, '') : null),
  'may made sure': (it) =>
    /\b(?:may|might|could) (?!not|have)/.test(it) ? it.replace(/\b(?:may|might|could) /, 'will ') : null,
  'two names swapped': (it) => {
    const names = [...new Set(namesOf(it).filter((word) => word.length > 3))];
    const a = names[0];
    const b = names.find((name) => name !== a && !new RegExp(`${a} ${name}`).test(it));
    if (!a || !b || / (?:and|with) /.test(it)) return null;
    return it.replace(a, '\u0000').replace(b, a).replace('\u0000', b);
  },
  'two numbers swapped': (it) => {
    const [a, b] = figuresOf(it).filter(({ words }) => /^\d+$/.test(words));
    if (!a || !b || a.value === b.value) return null;
    return it.replace(a.words, '\u0000').replace(b.words, a.words).replace('\u0000', b.words);
  },
  'rising for falling': (it) =>
    /\b(?:rose|fell|won|lost)\b/.test(it)
      ? it.replace(
          /\b(?:rose|fell|won|lost)\b/,
          (word) => ({ rose: 'fell', fell: 'rose', won: 'lost' })[word] ?? 'won',
        )
      : null,
  'another sentence cited': (it, others) => others.find((other) => other.length > 40) ?? null,
};

/**
 * Faults put into the sentences of articles, and how many of them the check of a line notices; and how many sentences
 * it doubts that are as they were but for their last word's full stop.
 */
export function faultsCaught(texts: string[]): { fault: string; lines: number; caught: number }[] {
  const found = new Map(
    [...Object.keys(FAULTS), 'none (a false alarm)'].map((fault) => [fault, { lines: 0, caught: 0 }]),
  );
  const count = (fault: string, line: string, source: string): void => {
    const tally = found.get(fault)!;
    tally.lines++;
    const cited: ArticleSentence = { text: source, block: 0, start: 0, end: source.length, speaker: null };
    const raw = { section: 'context', text: line, cites: [1] } as const;
    if (checkedLines({ ...raw, cites: [...raw.cites] }, [cited], 'en').length === 0) tally.caught++;
  };
  for (const text of texts) {
    const sentences = splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
    sentences.forEach((sentence, i) => {
      if (sentence.length < 40 || sentence.length > 350) return;
      const others = sentences.filter((_, j) => Math.abs(j - i) > 1);
      for (const [fault, make] of Object.entries(FAULTS)) {
        const line = make(sentence, others);
        if (line !== null && line !== sentence) count(fault, line, sentence);
      }
      count('none (a false alarm)', sentence.replace(/[.!?]$/, ''), sentence);
    });
  }
  return [...found].map(([fault, tally]) => ({ fault, ...tally }));
}
