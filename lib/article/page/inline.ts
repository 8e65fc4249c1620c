import type { Mark, Run } from '../types';
import { withoutUnseen } from '../../unseen';

const MARKS: Record<string, Mark> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  mark: 'highlight',
};

export interface Look {
  marks: readonly Mark[];
  href: string | null;
}

export const PLAIN: Look = { marks: [], href: null };

/** The look of text inside this element: what it adds to that of its surroundings. */
export function lookOf(element: Element, around: Look): Look {
  const mark = MARKS[element.localName];
  const added = mark && !around.marks.includes(mark) ? [...around.marks, mark] : around.marks;
  if (element.localName !== 'a') return added === around.marks ? around : { ...around, marks: added };
  const href = element.getAttribute('href');
  return { marks: added, href: href && /^https?:\/\//i.test(href) ? href : around.href };
}

/** What links say to those who cannot see where they lead. */
const NEW_WINDOW =
  /\s?\(?(?:opens in (?:a )?new (?:window|tab)|öffnet (?:im|in einem) neue[mn] (?:fenster|tab)|s.ouvre dans (?:une nouvelle fenêtre|un nouvel onglet)|se abre en (?:una )?(?:nueva )?(?:ventana|pestaña)(?: nueva)?|abre (?:em|numa) nova (?:janela|aba)|si apre in una nuova (?:finestra|scheda)|opent in (?:een )?nieuw (?:venster|tabblad))\)?/i;

/** Gathers a block's words into runs: white space folded across them, ends trimmed. */
export class RunBuffer {
  private runs: Run[] = [];
  private looks: Look[] = [];
  private endsInSpace = true;

  add(text: string, look: Look): void {
    let words = withoutUnseen(text).replace(/\s+/gu, ' ');
    if (look.href) words = words.replace(NEW_WINDOW, '');
    if (this.endsInSpace && words.startsWith(' ')) words = words.slice(1);
    if (words === '') return;
    this.endsInSpace = words.endsWith(' ');
    this.push(words, look);
  }

  lineBreak(): void {
    const last = this.runs.at(-1);
    if (!last || last.text.endsWith('\n')) return;
    last.text = `${last.text.trimEnd()}\n`;
    this.endsInSpace = true;
  }

  private push(text: string, look: Look): void {
    const last = this.runs.at(-1);
    if (last && sameLook(this.looks.at(-1)!, look)) {
      last.text += text;
      return;
    }
    const run: Run = { text };
    if (look.marks.length > 0) run.marks = [...look.marks];
    if (look.href) run.href = look.href;
    this.runs.push(run);
    this.looks.push(look);
  }

  /** The runs so far, and an empty buffer after it. */
  take(): Run[] {
    const { runs } = this;
    this.runs = [];
    this.looks = [];
    this.endsInSpace = true;
    return trimRuns(runs);
  }
}

/** Runs without white space at their outer ends and without empty ones. */
function trimRuns(runs: Run[]): Run[] {
  const kept = runs.filter((run) => run.text !== '');
  while (kept.length > 0) {
    kept[0] = { ...kept[0]!, text: kept[0]!.text.trimStart() };
    if (kept[0].text !== '') break;
    kept.shift();
  }
  while (kept.length > 0) {
    const end = kept.length - 1;
    kept[end] = { ...kept[end]!, text: kept[end]!.text.trimEnd() };
    if (kept[end].text !== '') break;
    kept.pop();
  }
  return kept;
}

export const textOfRuns = (runs: Run[]): string => runs.map((run) => run.text).join('');

function sameLook(a: Look, b: Look): boolean {
  return (
    a === b ||
    (a.href === b.href &&
      a.marks.length === b.marks.length &&
      a.marks.every((mark) => b.marks.includes(mark)))
  );
}
