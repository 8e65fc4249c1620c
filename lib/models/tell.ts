import type { Article } from '../article';
import {
  articleSentences,
  denialsKnown,
  readUnits,
  withGlosses,
  type ArticleSentence,
  type Narrative,
} from '../narrative';
import { fail, Failure, ok, type Result } from '../problem';
import { checkedLines, citesFor, translatedLines } from './check';
import { hostOf, type ModelChoice } from './choice';
import { draftOf, wholeOf, type Kept } from './compose';
import type { Engine } from './engine';
import { bulletReader, lineReader, type RawLine } from './lines';
import { LEAST_SENTENCES, promptFor, roomFor } from './prompt';

/** A narrative is shorter than this by far; whatever goes on for longer is stopped, in characters. */
const MOST_ANSWER = 40_000;

export interface Telling {
  article: Article;
  /** What is shown meanwhile, and where the model says nothing that stands. */
  embedded: Narrative;
  choice: ModelChoice;
  /** The reader's language, BCP-47. */
  into: string;
  /** Lines at most. */
  length: number;
  signal: AbortSignal;
  /** Called with each line that stood. */
  onDraft: (draft: Narrative) => void;
  now: () => number;
}

/**
 * Has a model tell an article. Each of its lines is shown only if the sentences it cites bear it out.
 * @returns the narrative, or why the embedded one stands
 * @throws the signal's reason where it was stopped
 */
export async function tellByModel(telling: Telling, engine: Engine): Promise<Result<Narrative>> {
  const { article, embedded, choice, length, into, signal, onDraft, now } = telling;
  const sentences = articleSentences(article);
  const units = readUnits(article);
  const way = wayFor(choice, article.language, into);
  if (way === 'select' && engine.form === 'bullets') return fail({ code: 'model-absent' });
  const { prompt, given } = promptFor(article, sentences, { way, length, room: roomFor(choice), into });
  const name = choice.model;
  if (given < LEAST_SENTENCES) return fail({ code: 'model-short', name });
  const known = sentences.slice(0, given);
  const kept: Kept[] = [];
  let dropped = 0;
  const narrativeOf = (told: Pick<Narrative, 'lede' | 'sections'>): Narrative => {
    const narrative: Narrative = {
      engine: {
        id: 'model',
        name,
        host: hostOf(choice),
        way,
        at: now(),
        kept: kept.length,
        dropped,
        given,
        sentences: sentences.length,
      },
      ...told,
      notes: embedded.notes.filter((note) => note !== 'language-basic'),
      language: article.language,
    };
    return withGlosses(narrative, article, units);
  };
  const hear = (raw: RawLine): void => {
    if (kept.length >= length) return;
    const lines =
      way === 'translate' ? translatedLines(raw, known, into) : checked(raw, known, way, article.language);
    if (lines.length === 0) dropped++;
    for (const line of lines) {
      if (kept.length >= length || kept.some((other) => other.line.text === line.text)) continue;
      kept.push({ section: raw.section, line });
      onDraft(narrativeOf(draftOf(kept, embedded)));
    }
  };

  const reader = engine.form === 'lines' ? lineReader() : bulletReader();
  let size = 0;
  try {
    for await (const piece of engine.answer(prompt, signal)) {
      size += piece.length;
      reader.push(piece).forEach(hear);
      if (size > MOST_ANSWER || kept.length >= length) break;
    }
  } catch (cause) {
    if (cause instanceof Failure) return fail(cause.problem);
    throw cause;
  }
  reader.end().forEach(hear);
  dropped += reader.strange();
  if (kept.length > 0) return ok(narrativeOf(wholeOf(kept, embedded)));
  return fail(
    dropped > 0 && reader.strange() < dropped
      ? { code: 'model-untrue', name }
      : { code: 'model-unlike', name },
  );
}

/** Where a dropped denial would go unnoticed no model writes: it chooses. */
function wayFor({ way }: ModelChoice, language: string | null, into: string): ModelChoice['way'] {
  if (way === 'translate') return foreign(language, into) ? way : 'select';
  return denialsKnown(language) ? way : 'select';
}

/** Whether an article is in another language than the reader's. */
const foreign = (language: string | null, into: string): boolean =>
  language !== null && primary(language) !== primary(into);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

function checked(
  raw: RawLine,
  sentences: ArticleSentence[],
  way: ModelChoice['way'],
  language: string | null,
) {
  if (way === 'select') return checkedLines({ ...raw, text: null }, sentences, language);
  if (raw.text === null) return []; // asked to write
  const cites = raw.cites.length > 0 ? raw.cites : citesFor(raw.text, sentences);
  return checkedLines({ ...raw, cites }, sentences, language);
}
