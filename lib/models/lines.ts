import { SECTION_ORDER, type SectionKind } from '../narrative';
import { withoutUnseen } from '../unseen';

/** A line as the model gave it: checked for shape, not yet for truth. */
export interface RawLine {
  section: Exclude<SectionKind, 'own'>;
  /** null: it chose sentences only. */
  text: string | null;
  /** Numbers of sentences, from 1. */
  cites: number[];
}

export interface LineReader {
  /** What the next piece of the answer completes. */
  push(piece: string): RawLine[];
  /** What the end of the answer completes. */
  end(): RawLine[];
  /** Objects that were complete and no line: another shape, or an unknown section. */
  strange(): number;
}

const LONGEST_OBJECT = 4_000;
const LONGEST_TEXT = 400;
const MOST_CITES = 6;

/**
 * Picks the lines out of an answer as it streams: each `{…}` that is one, wherever it stands, so that a fence, a
 * greeting or a list around them does no harm. What a thinking model thinks is not looked at.
 */
export function lineReader(): LineReader {
  let opens: number[] = []; // where each `{` stands in `held`
  let held = '';
  let inString = false;
  let escaped = false;
  let thinking: 'unknown' | 'yes' | 'no' = 'unknown';
  let prelude = '';
  let strange = 0;

  const read = (piece: string): RawLine[] => {
    const found: RawLine[] = [];
    for (const mark of piece) {
      if (opens.length > 0 || mark === '{') held += mark;
      if (opens.length === 0 && mark !== '{') continue;
      if (inString) {
        if (escaped) escaped = false;
        else if (mark === '\\') escaped = true;
        else if (mark === '"') inString = false;
        // No string of JSON holds a line feed: this was prose with a brace in it.
        else if (mark === '\n') [opens, held, inString] = [[], '', false];
        continue;
      }
      if (mark === '"') inString = true;
      else if (mark === '{') opens.push(held.length - 1);
      else if (mark === '}') {
        const from = opens.pop()!;
        const line = lineFrom(held.slice(from));
        if (line) found.push(line);
        else if (opens.length > 0 || !held.includes('"lines"')) strange++;
        held = opens.length === 0 ? '' : held.slice(0, from); // what is read needs no second look
        if (opens.length === 0) held = '';
      }
      if (held.length > LONGEST_OBJECT) [opens, held, inString, escaped] = [[], '', false, false];
    }
    return found;
  };

  return {
    push(piece) {
      if (thinking === 'no') return read(piece);
      prelude += piece;
      if (thinking === 'unknown') {
        const start = prelude.trimStart();
        if ('<think>'.startsWith(start.slice(0, 7)) && start.length < 7) return [];
        thinking = start.startsWith('<think>') ? 'yes' : 'no';
      }
      const end = thinking === 'yes' ? prelude.indexOf('</think>') : 0;
      if (end < 0) {
        prelude = prelude.slice(-8); // enough to find the end's tag cut in two
        return [];
      }
      const rest = thinking === 'yes' ? prelude.slice(end + 8) : prelude;
      thinking = 'no';
      prelude = '';
      return read(rest);
    },
    end: () => [],
    strange: () => strange,
  };
}

/** Reads bullets: each line of the answer a sentence. A paragraph of sentences is one line. */
export function bulletReader(): LineReader {
  let rest = '';
  const lineOf = (bullet: string): RawLine[] => {
    const text = plainText(bullet.replace(/^\s*(?:[*•-]|\d{1,2}[.)])\s+/u, ''));
    return text === null ? [] : [{ section: 'what-happened', text, cites: [] }];
  };
  return {
    push(piece) {
      const lines = (rest + piece).slice(-LONGEST_OBJECT).split('\n');
      rest = lines.pop()!;
      return lines.flatMap(lineOf);
    },
    end() {
      const last = rest;
      rest = '';
      return lineOf(last);
    },
    strange: () => 0,
  };
}

function lineFrom(json: string): RawLine | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { section, text, cites } = value as Record<string, unknown>;
  const kind = SECTION_ORDER.find((each) => each === section);
  if (!kind || kind === 'own' || !Array.isArray(cites)) return null;
  if (cites.length === 0 || cites.length > MOST_CITES) return null;
  if (!cites.every((cite) => Number.isSafeInteger(cite))) return null;
  const told = text === undefined || text === null ? null : plainText(text);
  if (told === null && text !== undefined && text !== null) return null;
  return { section: kind, text: told, cites: [...new Set(cites as number[])] };
}

/** One line of plain text: no marks of Markdown, no control or unseen characters; null where nothing is left. */
function plainText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = withoutUnseen(value)
    .replace(/\*\*|__|`/g, '')
    .replace(/[\p{Cc}\p{Co}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length >= 12 && text.length <= LONGEST_TEXT ? text : null;
}
